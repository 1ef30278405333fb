import type { Measures } from './measure.ts';
import type { FormatTokens } from './tokens.ts';

/** Longer one-line blocks are broken up; in characters. */
const longestInline = 100;

/** For each token: 1 where it is in a block that stands on one line and shall stay there, or is a brace of one. */
export function findInline({ role, count }: FormatTokens, { line, lastLine, offset }: Measures): Uint8Array {
  const inline = new Uint8Array(count);
  const open: number[] = [];
  for (let index = 0; index < count; index++) {
    if (role[index] === '{') open.push(index);
    else if (role[index] === '}') {
      const brace = open.pop()!;
      if (line[brace] === lastLine[index] && offset[index]! - offset[brace]! < longestInline) inline[brace] = 1;
    }
  }
  // The innermost block that holds a token decides.
  for (let index = 0; index < count; index++) {
    if (role[index] === '{') open.push(inline[index]!);
    else inline[index] = open.at(-1) ?? 0;
    if (role[index] === '}') open.pop();
  }
  return inline;
}

/** For each token: 1 where it begins at the same column as the same word of the directive in the line above or below. */
export function findAligned({ role, word, count }: FormatTokens, { line, column }: Measures): Uint8Array {
  const aligned = new Uint8Array(count);
  /** The arguments of a line by their place in the directive; of several directives on a line the last counts. */
  let above = new Map<number, number>();
  let own = new Map<number, number>();
  let startAbove = 0;
  for (let start = 0; start < count; ) {
    let end = start;
    for (; end < count && line[end] === line[start]; end++) if (role[end] === 'argument') own.set(word[end]!, end);
    if (start > 0 && line[start] === line[start - 1]! + 1 && above.size > 0 && own.size > 0) {
      mark(startAbove, start, own);
      mark(start, end, above);
    }
    [above, own] = [own, above];
    own.clear();
    startAbove = start;
    start = end;
  }
  return aligned;

  function mark(from: number, to: number, other: ReadonlyMap<number, number>): void {
    for (let index = from; index < to; index++) {
      const counterpart = role[index] === 'argument' ? other.get(word[index]!) : undefined;
      if (counterpart !== undefined && column[counterpart] === column[index]) aligned[index] = 1;
    }
  }
}
