import type { Document } from '../language.ts';
import { remember } from '../syntax/remember.ts';
import type { Span } from '../text/span.ts';
import { type UuidKind, uuidKind } from './uuid.ts';

/** An identifier in a text. */
export interface FoundUuid {
  /** The characters of the identifier alone. */
  readonly span: Span;
  readonly value: string;
  readonly kind: UuidKind;
}

const long = /[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}/y;
/** Short identifiers look like much else, so that only the word before them tells. */
const short =
  /(?:UUID=["']?|by-(?:part)?uuid\/|--fs-uuid[ \t]+(?:--?[\w-]+(?:=\S+)?[ \t]+)*(?:--[\w-]+=\S+[ \t]+)*["']?|-u[ \t]+["']?)([0-9a-fA-F][0-9a-fA-F-]{7,18})(?![0-9a-zA-Z-])/g;
const digit = /[0-9a-fA-F]/;
const letter = /[0-9A-Za-z]/;

/**
 * Every identifier of a file system or partition in a text of any boot file: UUIDs wherever they stand, the short ones of
 * FAT, NTFS, ISO 9660 and MBRs behind `UUID=`, `by-uuid/` or `--fs-uuid`. In the order of the text.
 */
export function findUuids(text: string): FoundUuid[] {
  const found: FoundUuid[] = [];
  const add = (start: number, value: string) => {
    const kind = uuidKind(value);
    if (kind === undefined || kind === 'hash') return;
    found.push({ span: { start, end: start + value.length }, value, kind });
  };
  let end = 0;
  // Looking for hyphens is several times as fast as looking for digits.
  for (let hyphen = text.indexOf('-'); hyphen >= 0; hyphen = text.indexOf('-', Math.max(hyphen + 1, end))) {
    const start = hyphen - 8;
    if (start < end || !digit.test(text[hyphen - 1]!)) continue;
    long.lastIndex = start;
    const match = long.exec(text);
    if (match === null) continue;
    end = start + match[0].length;
    if (letter.test(text[start - 1] ?? '') || letter.test(text[end] ?? '')) continue;
    add(start, match[0]);
  }
  for (const line of shortLines(text)) {
    for (const match of line.text.matchAll(short)) {
      add(line.start + match.index + match[0].length - match[1]!.length, match[1]!);
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** The identifiers that a document names, each once. */
export const uuidsNamed: (document: Document) => ReadonlySet<string> = remember(
  ({ text }) => new Set(findUuids(text).map(({ value }) => value)),
);

/** Longer lines are no settings, and would cost the pattern time. */
const longestLine = 4096;

function* shortLines(text: string): Generator<{ start: number; text: string }> {
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, Math.min(end, start + longestLine));
    if (/uuid|-u[ \t]/i.test(line)) yield { start, text: line };
    start = end + 1;
  }
}
