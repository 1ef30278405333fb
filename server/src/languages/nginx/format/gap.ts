import type { FormatOptions } from '../../../core/features/format.ts';
import { type Blanks, gap, gapEnd, gapStart } from './blanks.ts';
import { type Measures, measure } from './measure.ts';
import { findAligned, findInline } from './shape.ts';
import type { TokenRole } from './tokens.ts';

/** How a text is written, beyond its tokens. */
export interface Style extends FormatOptions {
  readonly lineEnd: string;
}

/** The blanks that shall stand before each token, given those that do. */
export function layOut(blanks: Blanks, style: Style): string[] {
  const { tokens } = blanks;
  const { role, depth } = tokens;
  const measures = measure(tokens, blanks, style.tabSize);
  const inline = findInline(tokens, measures);
  const aligned = findAligned(tokens, measures);
  const unit = style.insertSpaces ? ' '.repeat(style.tabSize) : '\t';
  const line = makeLines(style.lineEnd, unit);
  return role.map((own, index) => {
    if (index === 0) return blanks.text.startsWith('\uFEFF') ? '\uFEFF' : '';
    const before = role[index - 1]!;
    const breaks = measures.line[index]! - measures.lastLine[index - 1]!;
    const blankLines = before === '{' || breaks < 2 ? 0 : 1;
    // A comment reaches to the end of its line: whatever follows begins a new one.
    const forced = before === 'comment';
    const stays = inline[index] === 1 && !forced;
    if (before === 'raw' || own === 'raw') return gap(blanks, index);
    switch (own) {
      case ';':
        return forced ? line(depth[index]!, 0) : '';
      case '{':
        return forced ? line(depth[index]!, 0) : ' ';
      case '}':
        if (stays) return before === '{' ? gap(blanks, index) : ' ';
        return line(depth[index]!, 0);
      case 'argument':
        if (forced || breaks > 0) return line(depth[index]!, 0) + continuation(blanks, index, measures, unit);
        if (aligned[index] === 0 || gapEnd(blanks, index) - gapStart(blanks, index) < 2) return ' ';
        return ' '.repeat(measures.column[index]! - measures.endColumn[index - 1]!);
      case 'comment':
        if (breaks === 0 && !forced) return gap(blanks, index) || ' ';
        return line(depth[index]!, blankLines) + (isWithinDirective(before) ? unit : '');
      default:
        return stays && breaks === 0 ? ' ' : line(depth[index]!, blankLines);
    }
  });
}

/** The line ends and indentation before a token, each made once. */
function makeLines(lineEnd: string, unit: string): (depth: number, blankLines: 0 | 1) => string {
  const made: [string[], string[]] = [[], []];
  return (depth, blankLines) => {
    made[blankLines][depth] ??= lineEnd.repeat(1 + blankLines) + unit.repeat(depth);
    return made[blankLines][depth];
  };
}

/** The indentation of an argument on a line of its own, beyond that of its directive: what it was, but at least one step. */
function continuation({ tokens }: Blanks, index: number, { indent }: Measures, unit: string): string {
  const step = unit === '\t' ? 4 : unit.length;
  const extra = indent[index]! - indent[tokens.directive[index]!]!;
  return extra > step ? ' '.repeat(extra) : unit;
}

function isWithinDirective(before: TokenRole): boolean {
  return before === 'name' || before === 'argument';
}
