import { type Blanks, gapEnd, gapSource, gapStart } from './blanks.ts';
import type { FormatTokens } from './tokens.ts';

/** Where tokens stand; one number a token. */
export interface Measures {
  /** The line of a token's first character. */
  readonly line: Int32Array;
  /** The line of a token's last character, of which only a quoted string or a block of Lua has another. */
  readonly lastLine: Int32Array;
  /** The column of a token's first character; a tab reaches to the next multiple of the tab's size. */
  readonly column: Int32Array;
  /** The column behind a token's last character. */
  readonly endColumn: Int32Array;
  /** The offset of a token's first character. */
  readonly offset: Int32Array;
  /** The width of the blanks that a token's line begins with; a tab is as wide as four. */
  readonly indent: Int32Array;
}

const tab = 9;
const lineFeed = 10;
const space = 32;

/** Measures where the tokens stand with these blanks between them. */
export function measure(tokens: FormatTokens, blanks: Blanks, tabSize: number): Measures {
  const make = () => new Int32Array(tokens.count);
  const [lines, lastLines, columns] = [make(), make(), make()];
  const [endColumns, offsets, indents] = [make(), make(), make()];
  let [line, column, offset, indent] = [0, 0, 0, 0];
  let leading = true;
  const pass = (text: string, start: number, end: number) => {
    offset += end - start;
    for (let index = start; index < end; index++) {
      const code = text.charCodeAt(index);
      if (code === lineFeed) {
        line++;
        column = 0;
        indent = 0;
        leading = true;
        continue;
      }
      if (leading && (code === space || code === tab)) indent += code === tab ? 4 : 1;
      else leading = false;
      column += code === tab ? tabSize - (column % tabSize) : 1;
    }
  };
  for (let index = 0; index < tokens.count; index++) {
    pass(gapSource(blanks, index), gapStart(blanks, index), gapEnd(blanks, index));
    lines[index] = line;
    columns[index] = column;
    offsets[index] = offset;
    indents[index] = indent;
    pass(blanks.text, tokens.start[index]!, tokens.end[index]!);
    lastLines[index] = line;
    endColumns[index] = column;
  }
  return { line: lines, lastLine: lastLines, column: columns, endColumn: endColumns, offset: offsets, indent: indents };
}
