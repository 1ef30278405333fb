import { type FileHandle, open, stat } from 'node:fs/promises';
import { isBinaryPlist } from '../../core/plist/binary.ts';
import { type PlistEncoding, plistEncodingOf } from '../../core/plist/encoding.ts';
import { faultOf } from './fault.ts';

/** No configuration file that a person edits is larger: such a one in a folder is passed over. In bytes; the server's limit is the same. */
const largestFound = 8 * 1024 * 1024;

/** The largest file that is read as a whole where a person names it. In bytes. */
export const largestFile = 256 * 1024 * 1024;

/** From here on, what can be checked in parts is. In bytes. */
const largeFile = 2 * 1024 * 1024;

/** Where a binary file is told by its NUL bytes, as git and grep do. In bytes. */
const binaryHead = 8 * 1024;

/** Enough bytes for the 4096 UTF-16 units by which a file's language is told. */
const headLength = 16 * 1024;

/** A text with what is needed to write it back as it was. */
export interface ReadText {
  /** Without a byte order mark. */
  readonly text: string;
  readonly byteOrderMark: boolean;
  /** UTF-8 but for property lists, which may be stored as UTF-16. */
  readonly encoding: PlistEncoding;
  /** Whether the bytes are valid in their encoding, so that they come back the same when the text is written. */
  readonly lossless: boolean;
}

/** A file's text with what it was when it was read. */
export interface FileText extends ReadText {
  readonly stamp: FileStamp;
}

/** What tells whether a file is still the one that was read. */
export interface FileStamp {
  readonly inode: number;
  readonly size: number;
  /** Milliseconds. */
  readonly modified: number;
}

/** Why there is no text. `unsuitable` files are not text, or too large; `unwanted` ones were declined; `large` ones are to be read in parts. */
export type NoText =
  | { readonly kind: 'unreadable' | 'unsuitable'; readonly reason: string }
  | { readonly kind: 'unwanted' | 'large' };

/** What a caller wants of a file. */
export interface ReadOptions {
  /** Whether it was found in a folder, where it may not be as large as one that a person named. */
  readonly found?: boolean;
  /** Decides by the first characters whether the rest is read. */
  readonly wanted?: (head: string) => boolean;
  /** Whether a large file is to be read in parts instead; asked after `wanted`. */
  readonly inParts?: (head: string) => boolean;
}

/** Reads a text file. */
export async function readText(path: string, options: ReadOptions = {}): Promise<FileText | NoText> {
  let file: FileHandle | undefined;
  try {
    // Asked before opening, since to open a named pipe would wait for a writer.
    const kind = await stat(path);
    if (!kind.isFile())
      return { kind: 'unsuitable', reason: kind.isDirectory() ? 'is a folder' : 'is not a regular file' };
    file = await open(path, 'r');
    const facts = await file.stat();
    const head = Buffer.alloc(Math.min(headLength, facts.size));
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    const start = head.subarray(0, bytesRead);
    if (isBinaryPlist(start)) return { kind: 'unsuitable', reason: binaryPlist };
    if (isBinary(start)) return { kind: 'unsuitable', reason: binary };
    const { text: first } = decodeText(start);
    if (options.wanted?.(first) === false) return { kind: 'unwanted' };
    if (facts.size > largeFile && options.inParts?.(first) === true) return { kind: 'large' };
    const most = options.found === true ? largestFound : largestFile;
    if (facts.size > most) return { kind: 'unsuitable', reason: tooLarge };
    const bytes = bytesRead === facts.size ? start : await file.readFile();
    return { ...decodeText(bytes), stamp: { inode: facts.ino, size: facts.size, modified: facts.mtimeMs } };
  } catch (error) {
    return { kind: 'unreadable', reason: faultOf(error) };
  } finally {
    await file?.close();
  }
}

export const binary = 'is a binary file (it holds NUL bytes)';
const binaryPlist = 'is a binary property list; etcetera show-plist prints it as XML';
export const tooLarge = `is larger than ${largestFile / 1024 / 1024} MiB`;

/** Whether bytes are no text. */
export function isBinary(bytes: Uint8Array): boolean {
  return plistEncodingOf(bytes) === 'utf-8' && bytes.subarray(0, binaryHead).includes(0);
}

/** Decodes UTF-8, or UTF-16 where it is a property list. What is none becomes U+FFFD, and `lossless` tells. */
export function decodeText(bytes: Uint8Array): ReadText {
  const encoding = plistEncodingOf(bytes);
  const byteOrderMark = encoding !== 'utf-8' || (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text, byteOrderMark, encoding, lossless: true };
  } catch {
    return { text: new TextDecoder(encoding).decode(bytes), byteOrderMark, encoding, lossless: false };
  }
}

/** The bytes of a text in the way in which {@link decodeText} had the old one. */
export function encodeText(text: string, old: Pick<ReadText, 'byteOrderMark' | 'encoding'>): Uint8Array {
  const whole = old.byteOrderMark ? `\uFEFF${text}` : text;
  if (old.encoding === 'utf-8') return new TextEncoder().encode(whole);
  const view = new DataView(new ArrayBuffer(whole.length * 2));
  for (let at = 0; at < whole.length; at++) view.setUint16(at * 2, whole.charCodeAt(at), old.encoding === 'utf-16le');
  return new Uint8Array(view.buffer);
}
