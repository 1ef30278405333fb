import type { SignatureHelp } from '../../../core/features/signature.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { cursorAt } from './cursor.ts';

/** The forms of the directive that is being written. */
export function signature(analysis: NginxAnalysis, offset: number): SignatureHelp | undefined {
  const { directive, index } = cursorAt(analysis, offset);
  if (directive === undefined || index === 0) return undefined;
  const entry = analysis.entriesOf(directive)[0];
  return entry === undefined ? undefined : { entry, activeArgument: index - 1 };
}
