import type { Span } from '../text/span.ts';
import { uuidKind } from './uuid.ts';

/** An identifier in a kernel argument such as `root=UUID=…`, whether or not it has the form of one. */
export interface ArgumentUuid {
  readonly value: string;
  readonly span: Span;
  readonly malformed: boolean;
}

const argument =
  /(?<=(?:^|[\s"'])(?:root|resume|cryptdevice|rd\.luks\.uuid|luks\.uuid|real_root|img_dev)=)(?:(?:PART)?UUID=)?([^\s"':]*)/g;

/**
 * The identifiers in kernel arguments; those that variables or templates hold are left out, and so are devices and labels.
 * @param offset where the text stands in its document
 */
export function argumentUuids(text: string, offset: number): ArgumentUuid[] {
  const found: ArgumentUuid[] = [];
  for (const match of text.matchAll(argument)) {
    const value = match[1]!.replace(/^luks-/, '');
    const named = match[0] !== match[1];
    if (value === '' || /[$@{<%/`]/.test(value) || (!named && uuidKind(value) !== 'uuid')) continue;
    const start = offset + match.index + match[0].length - value.length;
    const kind = uuidKind(value.replace(/\/PARTNROFF=.*/, ''));
    const malformed = kind === undefined || kind === 'hash';
    found.push({ value, span: { start, end: start + value.length }, malformed });
  }
  return found;
}
