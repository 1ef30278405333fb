import { open } from 'node:fs/promises';
import { decodeText } from './read-text.ts';

/** How much is read at a time, in bytes. */
const usualPart = 128 * 1024;

const lineFeed = 10;
const blanks = new Set([9, 13, 32]);

/**
 * Reads a text file in parts that end behind an empty line, wherever there is one, so that a file of any size takes little memory.
 * Joined, the parts are what {@link decodeText} makes of the whole.
 * @param size of a part, in bytes; a paragraph that is longer makes its part longer
 * @throws what opening or reading throws
 */
export async function* readParts(path: string, size = usualPart): AsyncGenerator<string> {
  const file = await open(path, 'r');
  try {
    let rest: Buffer = Buffer.alloc(0);
    for (let wanted = size; ; ) {
      const chunk = Buffer.allocUnsafe(wanted);
      const { bytesRead } = await file.read(chunk, 0, wanted);
      const bytes = Buffer.concat([rest, chunk.subarray(0, bytesRead)]);
      if (bytesRead === 0) {
        if (bytes.length > 0) yield decodeText(bytes).text;
        return;
      }
      const cut = lastCut(bytes);
      rest = bytes.subarray(cut);
      // What is read doubles with a paragraph that does not end, so that it is copied a few times only.
      wanted = Math.max(size, rest.length);
      if (cut > 0) yield decodeText(bytes.subarray(0, cut)).text;
    }
  } finally {
    await file.close();
  }
}

/** Behind the last empty line, or 0 where there is none. */
function lastCut(bytes: Buffer): number {
  for (let at = bytes.lastIndexOf(lineFeed); at > 0; ) {
    const before = bytes.lastIndexOf(lineFeed, at - 1);
    if (bytes.subarray(before + 1, at).every((byte) => blanks.has(byte))) return at + 1;
    at = before;
  }
  return 0;
}
