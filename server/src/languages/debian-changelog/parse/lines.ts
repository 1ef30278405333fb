import { noChildren } from '../../../core/syntax/node.ts';
import { ownCopy } from '../../../core/text/own-copy.ts';
import type { HeadingNode, HeadingOption, TextPart, TrailerNode } from './tree.ts';

/** Blank to Perl, which reads the file as bytes. */
const blank = '[ \\t\\r\\f\\v]';
const headingStart = new RegExp(`^(\\w[-+0-9a-z.]*) \\(([^() \\t]+)\\)((?:${blank}+[-+0-9a-z.]+)+);`, 'i');
const trailerEnd = new RegExp(
  `^( {1,2})((?:(\\w+),${blank}*)?\\d{1,2}${blank}+(\\w+)${blank}+\\d{4}${blank}+\\d{1,2}:\\d\\d:\\d\\d${blank}+[-+]\\d{4})$`,
);

/**
 * Reads a heading, by Dpkg::Changelog::Entry::Debian's regex_header (libdpkg-perl 1.21.22), or gives undefined.
 * @param line a line without its line feed
 * @param start its offset
 */
export function readHeading(line: string, start: number): HeadingNode | undefined {
  const match = headingStart.exec(line);
  if (match === null) return undefined;
  const [whole, name = '', version = '', suites = ''] = match;
  const part = (from: number, text: string): TextPart => ({
    start: start + from,
    end: start + from + text.length,
    // Entries outlive the text that they were first read from.
    text: ownCopy(text),
  });
  const versionAt = name.length + 2;
  const suitesAt = versionAt + version.length + 1;
  const rest = trimEnd(line.slice(whole.length));
  return {
    kind: 'heading',
    start,
    end: start + whole.length + rest.length,
    children: noChildren,
    package: part(0, name),
    version: part(versionAt, version),
    suites: Array.from(suites.matchAll(/[^ \t\r\f\v]+/g), (word) => part(suitesAt + word.index, word[0])),
    options: readOptions(rest, start + whole.length),
  };
}

function readOptions(text: string, start: number): HeadingOption[] {
  if (text.trim() === '') return [];
  const options: HeadingOption[] = [];
  let position = 0;
  const pieces = text.split(',');
  while (pieces.length > 1 && pieces.at(-1)!.trim() === '') pieces.pop();
  for (const piece of pieces) {
    const body = piece.trim();
    const at = start + position + (piece.length - piece.trimStart().length);
    position += piece.length + 1;
    const match = /^([-0-9a-z]+)=[ \t]*(?=\S)/i.exec(body);
    const text = ownCopy(body);
    const end = at + Math.max(body.length, 1);
    if (match === null) options.push({ start: at, end, text, key: undefined, value: undefined });
    else {
      const key = { start: at, end: at + match[1]!.length, text: ownCopy(match[1]!) };
      const value = { start: at + match[0].length, end: at + body.length, text: ownCopy(body.slice(match[0].length)) };
      options.push({ start: at, end, text, key, value });
    }
  }
  return options;
}

/** Reads a trailer, by regex_trailer of the same file, or gives undefined. */
export function readTrailer(line: string, start: number): TrailerNode | undefined {
  if (!line.startsWith(' -- ')) return undefined;
  const body = trimEnd(line);
  const close = body.lastIndexOf('>');
  const open = close < 0 ? -1 : body.lastIndexOf(' <', close - 1);
  if (open < 4) return undefined;
  const match = trailerEnd.exec(body.slice(close + 1));
  if (match === null) return undefined;
  const [, gap = '', date = '', weekday, month = ''] = match;
  const part = (from: number, text: string): TextPart => ({
    start: start + from,
    end: start + from + text.length,
    // Entries outlive the text that they were first read from.
    text: ownCopy(text),
  });
  const dateAt = close + 1 + gap.length;
  const bare = weekday === undefined ? 0 : weekday.length;
  return {
    kind: 'trailer',
    start,
    end: start + body.length,
    children: noChildren,
    name: part(4, body.slice(4, open)),
    mail: part(open + 2, body.slice(open + 2, close)),
    gap: part(close + 1, gap),
    date: part(dateAt, date),
    weekday: weekday === undefined ? undefined : part(dateAt, weekday),
    month: part(dateAt + date.indexOf(month, bare), month),
  };
}

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t\r\n\f\v'.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** Longer lines are no headings of any format that people wrote by hand. */
const longestOld = 2000;
const datedStart = [
  /^\w+\s+\w+\s+\d{1,2} \d{1,2}:\d{1,2}:\d{1,2}\s+[\w\s]*\d{4}(?=\s)/i,
  /^\w+\s+\w+\s+\d{1,2},?\s*\d{4}(?=\s)/i,
];
const oldHeadings = [
  /^\w[-+0-9a-z.]* \([^() \t]+\)/i,
  /^[\w.+-]+[- ]\S+ Debian \S+/i,
  /^Changes from version .* to .*:/i,
  /^Changes for [\w.+-]+-[\w.+-]+:?\s*$/i,
  /^Old Changelog:\s*$/i,
  /^(?:\d+:)?\w[\w.+~-]*:?\s*$/i,
];

/** Whether dpkg takes a line for the first one in a format older than its own, and reads no further. */
export function isOldHeading(line: string): boolean {
  if (line.length > longestOld) return false;
  if (oldHeadings.some((pattern) => pattern.test(line))) return true;
  return datedStart.some((pattern) => {
    const match = pattern.exec(line);
    if (match === null) return false;
    const rest = line.slice(match[0].length);
    const open = rest.slice(1).search(/\s[<(]/);
    return open >= 0 && /[)>]/.test(rest.slice(open + 3));
  });
}
