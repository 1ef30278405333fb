/** A piece of text that ffserver reads at once: a line, or a part of one that is too long for its buffer. */
export interface RawLine {
  readonly start: number;
  /** Behind the last character, the line feed included. */
  readonly end: number;
  /** Whether the piece goes on a line that began before. */
  readonly continued: boolean;
}

/** What `fgets` takes at most, in bytes (ffserver_parse_ffconfig: a buffer of 1,024 with its NUL). */
const bufferBytes = 1023;

/** The pieces of the line that begins at an offset, in the order of reading. Only LF ends a line; a carriage return is a blank. */
export function readLine(text: string, start: number): readonly RawLine[] {
  const feed = text.indexOf('\n', start);
  const end = feed < 0 ? text.length : feed + 1;
  return (end - start) * 3 <= bufferBytes ? [{ start, end, continued: false }] : split(text, start, end);
}

function split(text: string, start: number, end: number): readonly RawLine[] {
  const lines: RawLine[] = [];
  let pieceStart = start;
  let bytes = 0;
  for (let index = start; index < end; ) {
    const code = text.codePointAt(index)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes + size > bufferBytes) {
      lines.push({ start: pieceStart, end: index, continued: pieceStart > start });
      pieceStart = index;
      bytes = 0;
    }
    bytes += size;
    index += code > 0xffff ? 2 : 1;
  }
  lines.push({ start: pieceStart, end, continued: pieceStart > start });
  return lines;
}
