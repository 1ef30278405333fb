import type { Diagnostic } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { rulePage } from './rule-pages.ts';

/** Lets a click on a diagnostic's code show the rule's page in the editor instead of visiting its address on the web. */
export const ruleLinks: Middleware = {
  handleDiagnostics: (uri, diagnostics, next) => next(uri, diagnostics.map(linkToPage)),
  provideDiagnostics: async (document, previousResultId, token, next) => {
    const report = await next(document, previousResultId, token);
    return report?.kind === 'full' ? { ...report, items: report.items.map(linkToPage) } : report;
  },
};

function linkToPage(diagnostic: Diagnostic): Diagnostic {
  if (typeof diagnostic.code !== 'object') return diagnostic;
  const { value } = diagnostic.code;
  diagnostic.code = { value, target: rulePage(String(value)) };
  return diagnostic;
}
