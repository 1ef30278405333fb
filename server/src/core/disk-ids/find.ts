import type { Span } from '../text/span.ts';
import { type UuidKind, uuidKind } from './uuid.ts';

/** An identifier in a text. */
export interface FoundUuid {
  /** The characters of the identifier alone. */
  readonly span: Span;
  readonly value: string;
  readonly kind: UuidKind;
}

const long = /[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}/g;
/** Short identifiers look like much else, so that only the word before them tells. */
const short =
  /(?:UUID=["']?|by-(?:part)?uuid\/|--fs-uuid[ \t]+(?:--?[\w-]+(?:=\S+)?[ \t]+)*(?:--[\w-]+=\S+[ \t]+)*["']?|-u[ \t]+["']?)([0-9a-fA-F][0-9a-fA-F-]{7,18})(?![0-9a-zA-Z-])/g;
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
  for (const match of text.matchAll(long)) {
    const start = match.index;
    if (letter.test(text[start - 1] ?? '') || letter.test(text[start + match[0].length] ?? '')) continue;
    add(start, match[0]);
  }
  for (const line of shortLines(text)) {
    for (const match of line.text.matchAll(short)) {
      add(line.start + match.index + match[0].length - match[1]!.length, match[1]!);
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

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
