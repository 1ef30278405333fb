/** A place in a text: zero-based line, and UTF-16 code units from the start of that line. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Answers line questions about one text. Lines end at LF, CRLF or a lone CR, as in the Language Server Protocol. */
export interface LineIndex {
  readonly lineCount: number;
  /** The position of an offset; offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): Position;
  /** The offset of a position; a character past the end of its line means the end of that line. */
  offsetAt(position: Position): number;
  /** Offset of the first character of a line. */
  lineStart(line: number): number;
  /** Offset behind the last character of a line, its line end not counted. */
  lineEnd(line: number): number;
  /** Zero-based line of an offset. */
  lineOf(offset: number): number;
}

const LF = 10;
const CR = 13;

/** Lines are shorter than this mostly; a guess that is wrong costs a copy. */
const usualLine = 24;

/** Offsets of lines, in a form that costs the garbage collector nothing. */
function findLineStarts(text: string): Uint32Array {
  let starts = new Uint32Array(text.length / usualLine + 16);
  let count = 1;
  const add = (start: number) => {
    if (count === starts.length) {
      const more = new Uint32Array(count * 2);
      more.set(starts);
      starts = more;
    }
    starts[count++] = start;
  };
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) add(at + 1);
    return starts.subarray(0, count);
  }
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === CR && text.charCodeAt(index + 1) === LF) index++;
    if (code === LF || code === CR) add(index + 1);
  }
  return starts.subarray(0, count);
}

/** Builds the line index of `text` in one pass. */
export function createLineIndex(text: string): LineIndex {
  const starts = findLineStarts(text);

  function lineOf(offset: number): number {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  function lineStart(line: number): number {
    return line < 0 ? 0 : (starts[line] ?? text.length);
  }

  function lineEnd(line: number): number {
    const next = starts[line + 1];
    if (next === undefined) return text.length;
    const before = text.charCodeAt(next - 1) === LF && text.charCodeAt(next - 2) === CR ? 2 : 1;
    return Math.max(lineStart(line), next - before);
  }

  return {
    lineCount: starts.length,
    lineOf,
    lineStart,
    lineEnd,
    positionAt(offset) {
      const clamped = Math.max(0, Math.min(offset, text.length));
      const line = lineOf(clamped);
      return { line, character: clamped - starts[line]! };
    },
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      if (line >= starts.length) return text.length;
      return Math.min(lineStart(line) + Math.max(0, character), lineEnd(line));
    },
  };
}
