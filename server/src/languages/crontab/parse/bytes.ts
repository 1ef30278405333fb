/** How many bytes of UTF-8 one UTF-16 unit stands for; a surrogate counts half of its pair's four. */
function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code >= 0xd800 && code <= 0xdfff ? 2 : 3;
}

/** The offset behind the last character of `text` from `start` that fits into `limit` bytes, at most `end`. */
export function fitBytes(text: string, start: number, end: number, limit: number): number {
  if ((end - start) * 3 <= limit) return end;
  let bytes = 0;
  for (let index = start; index < end; index++) {
    bytes += bytesOf(text.charCodeAt(index));
    if (bytes > limit) return index;
  }
  return end;
}
