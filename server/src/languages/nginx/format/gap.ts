import type { FormatOptions } from '../../../core/features/format.ts';
import { type Alignment, measureAlignment } from './alignment.ts';
import type { FormatToken } from './tokens.ts';

/** The blanks that shall stand before each token, and behind the last one. */
export function layOut(text: string, tokens: readonly FormatToken[], options: FormatOptions): string[] {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const unit = options.insertSpaces ? ' '.repeat(options.tabSize) : '\t';
  const alignment = measureAlignment(text, tokens, options.tabSize);
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const gaps = tokens.map((token, index) => {
    const before = tokens[index - 1];
    if (before === undefined) return bom;
    return gapBetween(before, token, { text, lineEnd, unit, alignment });
  });
  return [...gaps, tokens.length === 0 ? text : lineEnd];
}

interface Layout {
  readonly text: string;
  readonly lineEnd: string;
  readonly unit: string;
  readonly alignment: Alignment;
}

function gapBetween(before: FormatToken, token: FormatToken, layout: Layout): string {
  const { text, lineEnd, unit, alignment } = layout;
  const gap = text.slice(before.end, token.start);
  const breaks = gap.split('\n').length - 1;
  const line = (depth: number, blank: number) => lineEnd.repeat(1 + blank) + unit.repeat(depth);
  const blankLines = before.role === '{' ? 0 : Math.min(1, Math.max(0, breaks - 1));
  // A comment reaches to the end of its line: whatever follows begins a new one.
  const forced = before.role === 'comment';

  if (before.role === 'raw' || token.role === 'raw') return gap;
  switch (token.role) {
    case ';':
      return forced ? line(token.depth, 0) : '';
    case '{':
      return forced ? line(token.depth, 0) : ' ';
    case '}':
      if (token.inline && !forced) return before.role === '{' ? gap : ' ';
      return line(token.depth, 0);
    case 'argument':
      if (forced || breaks > 0) return line(token.depth, 0) + continuation(token, layout);
      return gap.length > 1 && alignment.isAligned(token) ? ' '.repeat(alignment.width(before.end, token.start)) : ' ';
    case 'comment':
      if (breaks === 0 && !forced) return gap === '' ? ' ' : gap;
      return line(token.depth, blankLines) + (isWithinDirective(before) ? unit : '');
    case 'template':
      return breaks === 0 && !forced ? gap : line(token.depth, blankLines);
    default:
      if (token.inline && !forced && breaks === 0) return ' ';
      if (before.role === 'template' && breaks === 0) return gap;
      return line(token.depth, blankLines);
  }
}

/** The indentation of an argument on a line of its own, beyond that of its directive: what it was, but at least one step. */
function continuation(token: FormatToken, { text, unit }: Layout): string {
  const own = leadingBlank(text, token.start);
  const directive = leadingBlank(text, token.directiveStart);
  const step = unit === '\t' ? 4 : unit.length;
  const extra = columns(own) - columns(directive);
  return extra > step ? ' '.repeat(extra) : unit;
}

function isWithinDirective(before: FormatToken): boolean {
  return before.role === 'name' || before.role === 'argument';
}

function leadingBlank(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))![0];
}

function columns(blank: string): number {
  return blank.replaceAll('\t', '    ').length;
}
