import { summaries as commercial } from './commercial.ts';
import { summaries as core } from './core.ts';
import { summaries as httpContent } from './http-content.ts';
import { summaries as httpControl } from './http-control.ts';
import { summaries as httpCore } from './http-core.ts';
import { summaries as httpProxy } from './http-proxy.ts';
import { summaries as httpTls } from './http-tls.ts';
import { summaries as mail } from './mail.ts';
import { summaries as separate } from './separate.ts';
import { summaries as stream } from './stream.ts';
import type { SummariesByModule } from './types.ts';
import { variableSummaries } from './variables.ts';

/** Our sentences about directives, by documented module name. */
export const summaries: SummariesByModule = {
  ...core,
  ...httpCore,
  ...httpProxy,
  ...httpTls,
  ...httpContent,
  ...httpControl,
  ...stream,
  ...mail,
  ...separate,
  ...commercial,
};

/** What the directive `name` of `module` does, in one sentence; empty for names the table does not have. */
export function summaryOf(module: string, name: string): string {
  return summaries[module]?.[name] ?? '';
}

/** What the variable `name` of `module` holds; a family goes by its beginning (`http_`); empty if unknown. */
export function variableSummaryOf(module: string, name: string): string {
  return variableSummaries[module]?.[name] ?? '';
}

export { variableSummaries };
