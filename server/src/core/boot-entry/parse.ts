import { noChildren, type SyntaxNode } from '../syntax/node.ts';
import type { EntryLine, EntryTree } from './tree.ts';

const blank = /[ \t\r\f\v\uFEFF]/;

/**
 * Reads a Type #1 entry of the Boot Loader Specification (loader/entries/*.conf): lines of a key and a value, comments
 * behind `#` at the start of a line. Never throws; every line that is no comment is a key with a value. Linear.
 * Knowledge: UAPI.1 Boot Loader Specification; src/shared/bootspec.c (systemd 252).
 */
export function parseBootEntry(text: string): EntryTree {
  const children: SyntaxNode[] = [];
  const lines: EntryLine[] = [];
  const comments: SyntaxNode[] = [];
  const returns = text.includes('\r');
  for (let at = 0; at < text.length; ) {
    const stop = lineEnd(text, at, returns);
    let start = at;
    let end = stop;
    while (start < end && blank.test(text[start]!)) start++;
    while (end > start && blank.test(text[end - 1]!)) end--;
    at = stop + 1;
    if (start === end) continue;
    if (text[start] === '#') {
      const comment = { kind: 'comment', start, end, children: noChildren };
      comments.push(comment);
      children.push(comment);
      continue;
    }
    const line = readLine(text, start, end);
    lines.push(line);
    children.push(line);
  }
  return { kind: 'file', start: 0, end: text.length, children, lines, comments };
}

/** systemd takes a lone carriage return for a line end. */
function lineEnd(text: string, from: number, returns: boolean): number {
  const feed = text.indexOf('\n', from);
  const end = feed < 0 ? text.length : feed;
  const carriage = returns ? text.slice(from, end).indexOf('\r') : -1;
  return carriage < 0 ? end : from + carriage;
}

function readLine(text: string, start: number, end: number): EntryLine {
  let keyEnd = start;
  while (keyEnd < end && text[keyEnd] !== ' ' && text[keyEnd] !== '\t') keyEnd++;
  let valueStart = keyEnd;
  while (valueStart < end && blank.test(text[valueStart]!)) valueStart++;
  const key = { kind: 'key', start, end: keyEnd, children: noChildren };
  const value = { kind: 'value', start: valueStart, end, children: noChildren };
  return {
    kind: 'line',
    start,
    end,
    children: valueStart < end ? [key, value] : [key],
    key: text.slice(start, keyEnd),
    keySpan: { start, end: keyEnd },
    value: text.slice(valueStart, end),
    valueSpan: { start: valueStart, end },
  };
}
