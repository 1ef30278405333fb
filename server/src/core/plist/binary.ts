import type { PlistValue } from './write.ts';

/** A binary property list as a value, or why it cannot be read. */
export type BinaryPlist = { readonly value: PlistValue } | { readonly fault: string };

/** A small file can name one value in many places, and that one others; no list that a person reads has more. */
const mostValues = 200_000;
const deepest = 150;
/** In characters and bytes together. */
const longest = 32 * 1024 * 1024;

/** Whether bytes are those of a binary property list. */
export function isBinaryPlist(bytes: Uint8Array): boolean {
  return bytes.length >= 8 && String.fromCharCode(...bytes.subarray(0, 6)) === 'bplist';
}

/**
 * Reads a binary property list, version 00. Never throws; what is beyond its bounds, goes in circles or is too large counts as
 * a fault. Source: CFBinaryPList.c (CF-1153) and Lib/plistlib.py (CPython 3.11); values that XML has no element for become
 * what plutil makes of them: a UID a dictionary with CF$UID, a set an array, null an empty string.
 */
export function readBinaryPlist(bytes: Uint8Array): BinaryPlist {
  if (!isBinaryPlist(bytes)) return { fault: 'This is no binary property list.' };
  if (bytes.length < 40 || bytes[6] !== 0x30)
    return { fault: 'This binary property list is cut off, or of a version that nobody documents.' };
  try {
    return { value: createReader(bytes)() };
  } catch (error) {
    if (error instanceof RangeError) return { fault: `This binary property list is damaged: ${error.message}.` };
    throw error;
  }
}

function damaged(message: string): never {
  throw new RangeError(message);
}

/** Returns what reads the outermost value. @throws RangeError where the bytes are no list */
function createReader(bytes: Uint8Array): () => PlistValue {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const trailer = bytes.length - 32;
  const offsetSize = view.getUint8(trailer + 6);
  const referenceSize = view.getUint8(trailer + 7);
  const count = whole(trailer + 8, 8);
  const top = whole(trailer + 16, 8);
  const table = whole(trailer + 24, 8);
  let values = 0;
  let length = 0;

  function whole(at: number, size: number): number {
    let value = 0;
    for (let index = 0; index < size; index++) value = value * 256 + view.getUint8(at + index);
    return Number.isSafeInteger(value) ? value : damaged('a number is too large');
  }

  /** The length that a marker gives, and where the contents begin. */
  function sized(at: number): { size: number; start: number } {
    const low = view.getUint8(at) & 15;
    if (low < 15) return { size: low, start: at + 1 };
    const marker = view.getUint8(at + 1);
    if (marker >> 4 !== 1 || (marker & 15) > 3) damaged('a length is no number');
    const bytesOfSize = 1 << (marker & 15);
    return { size: whole(at + 2, bytesOfSize), start: at + 2 + bytesOfSize };
  }

  function slice(start: number, size: number): Uint8Array {
    length += size;
    if (start + size > trailer || length > longest) damaged('a value is longer than the file');
    return bytes.subarray(start, start + size);
  }

  function reference(at: number, depth: number): PlistValue {
    const index = whole(at, referenceSize);
    if (index >= count) damaged('a value is missing');
    return read(whole(table + index * offsetSize, offsetSize), depth);
  }

  function list(start: number, size: number, depth: number): PlistValue[] {
    if (start + size * referenceSize > trailer) damaged('a list is longer than the file');
    return Array.from({ length: size }, (_, index) => reference(start + index * referenceSize, depth));
  }

  function read(at: number, depth: number): PlistValue {
    if (++values > mostValues) damaged('it holds too many values');
    if (depth > deepest) damaged('its values lie in each other without end');
    const marker = view.getUint8(at);
    switch (marker >> 4) {
      case 0:
        return marker === 8 || marker === 9 ? marker === 9 : marker === 0 ? '' : damaged('a value is of no known kind');
      case 1:
        return integer(at + 1, 1 << (marker & 15));
      case 2:
        return (marker & 15) === 2 ? view.getFloat32(at + 1) : view.getFloat64(at + 1);
      case 3:
        return dateOf(view.getFloat64(at + 1));
      case 8:
        return new Map([['CF$UID', BigInt(whole(at + 1, (marker & 15) + 1))]]);
    }
    const { size, start } = sized(at);
    switch (marker >> 4) {
      case 4:
        return slice(start, size).slice();
      case 5:
      case 7:
        return new TextDecoder().decode(slice(start, size));
      case 6:
        return new TextDecoder('utf-16be').decode(slice(start, size * 2));
      case 10:
      case 11:
      case 12:
        return list(start, size, depth + 1);
      case 13: {
        const keys = list(start, size, depth + 1);
        const items = list(start + size * referenceSize, size, depth + 1);
        return new Map(
          keys.map((key, index) => [typeof key === 'string' ? key : damaged('a key is no text'), items[index]!]),
        );
      }
    }
    return damaged('a value is of no known kind');
  }

  function integer(at: number, size: number): bigint {
    if (size < 8) return BigInt(whole(at, size));
    if (size === 8) return view.getBigInt64(at);
    if (size === 16) return (view.getBigInt64(at) << 64n) | view.getBigUint64(at + 8);
    return damaged('a number is too long');
  }

  return () => {
    if (offsetSize < 1 || offsetSize > 8 || referenceSize < 1 || referenceSize > 8 || top >= count)
      damaged('its end does not say where its values are');
    return read(whole(table + top * offsetSize, offsetSize), 0);
  };
}

/** Seconds since 2001 as a date; one that no calendar holds is the first. */
function dateOf(seconds: number): Date {
  const date = new Date(Date.UTC(2001, 0, 1) + seconds * 1000);
  return Number.isNaN(date.getTime()) ? new Date(Date.UTC(2001, 0, 1)) : date;
}
