import type { SignatureHelp } from '../../../core/features/signature.ts';
import type { CrontabAnalysis } from '../analysis/analyse.ts';
import { entrySignatures } from '../schema/fields.ts';
import { cursorAt } from './cursor.ts';

/** The columns of a line, with the one that is being written. */
export function signature(analysis: CrontabAnalysis, offset: number): SignatureHelp | undefined {
  const cursor = cursorAt(analysis, offset);
  if (cursor.kind === 'comment' || cursor.kind === 'value') return undefined;
  const { text, lines } = analysis.document;
  const line = text.slice(lines.lineStart(lines.lineOf(offset)), offset).trimStart();
  if (line.startsWith('@')) {
    const entry = entrySignatures[analysis.choice.form === 'system' ? 'systemWord' : 'userWord'];
    // The word takes the place of the five fields.
    return { entry, activeArgument: Math.max(0, cursor.index - 4) };
  }
  if (line === '' || !/^[0-9*]/.test(line)) return undefined;
  return { entry: entrySignatures[analysis.choice.form], activeArgument: cursor.index };
}
