import type { FormatOptions } from '../../../core/features/format.ts';
import type { TextEdit } from '../../../core/text/edit.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { schemaHints } from '../parse/hints.ts';
import { parseNginx } from '../parse/parse-nginx.ts';
import { layOut } from './gap.ts';
import { formatTokens } from './tokens.ts';

/** What a person aligned may shift once and be aligned anew; more rounds than this never were needed. */
const rounds = 4;

/** Nobody nests so deep; the indentation of a text that does would grow with the square of its depth. */
const deepest = 200;

/**
 * The edits that lay a file out: a directive a line, blocks indented, one blank line at most, aligned columns kept.
 * Only blanks between tokens change. A file that nginx cannot read, or that has template placeholders, is left alone.
 */
export function format(analysis: NginxAnalysis, options: FormatOptions): readonly TextEdit[] {
  const { text } = analysis.document;
  if (analysis.root.errors.length > 0 || analysis.root.template) return [];
  const tokens = formatTokens(analysis.root, text);
  if (tokens.length === 0 || tokens.some((token) => token.depth > deepest)) return [];
  const pieces = tokens.map(({ start, end }) => text.slice(start, end));
  let gaps = layOut(text, tokens, options);
  let laidOut = join(gaps, pieces);
  for (let round = 1; round < rounds; round++) {
    const again = formatTokens(parseNginx(laidOut, schemaHints), laidOut);
    if (again.length !== tokens.length) return [];
    gaps = layOut(laidOut, again, options);
    const next = join(gaps, pieces);
    if (next === laidOut) break;
    laidOut = next;
  }
  return gaps.flatMap((gap, index) => {
    const start = index === 0 ? 0 : tokens[index - 1]!.end;
    const end = index === tokens.length ? text.length : tokens[index]!.start;
    return text.slice(start, end) === gap ? [] : [{ start, end, newText: gap }];
  });
}

function join(gaps: readonly string[], pieces: readonly string[]): string {
  return gaps.map((gap, index) => gap + (pieces[index] ?? '')).join('');
}
