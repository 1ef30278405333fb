/** How the bytes of an XML property list are to be read. */
export type PlistEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const starts = ['<?xml', '<!DOCTYPE plist', '<plist'];

/**
 * Tells from its byte order mark how a property list is stored: UTF-16 where one of its two marks and XML follow, else UTF-8.
 * Without a mark, readers do not agree. Source: XML 1.0, 4.3.3 and F.1; Lib/plistlib.py (CPython 3.11).
 */
export function plistEncodingOf(bytes: Uint8Array): PlistEncoding {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (!little && !(bytes[0] === 0xfe && bytes[1] === 0xff)) return 'utf-8';
  const encoding = little ? 'utf-16le' : 'utf-16be';
  const head = new TextDecoder(encoding).decode(bytes.subarray(0, 128)).trimStart();
  return starts.some((start) => head.startsWith(start)) ? encoding : 'utf-8';
}

/** The text of an XML property list without its byte order mark; what cannot be read becomes U+FFFD. */
export function decodePlist(bytes: Uint8Array): string {
  return new TextDecoder(plistEncodingOf(bytes)).decode(bytes);
}
