import { moveNode } from '../syntax/move.ts';
import { noChildren, type SyntaxNode } from '../syntax/node.ts';
import { lastBefore } from '../syntax/search.ts';
import { spliceNodes } from '../syntax/splice.ts';
import { findChange } from '../text/change.ts';
import { ownCopy } from '../text/own-copy.ts';
import type { EntryLine, EntryTree } from './tree.ts';

const blank = /[ \t\r\f\v\uFEFF]/;

/**
 * Reads a Type #1 entry of the Boot Loader Specification (loader/entries/*.conf): lines of a key and a value, comments
 * behind `#` at the start of a line. Never throws; every line that is no comment is a key with a value. Linear.
 * @param before the entry as it was, so that the lines which have not changed need not be read again
 * Knowledge: UAPI.1 Boot Loader Specification; src/shared/bootspec.c (systemd 252).
 */
export function parseBootEntry(text: string, before?: EntryBefore): EntryTree {
  return (before && readChanged(before, text)) ?? readLines(text);
}

/** An entry before a change; its lines go over into the new tree, so that the old one must not be used any more. */
export interface EntryBefore {
  readonly text: string;
  readonly root: EntryTree;
}

/** Reads the lines that have changed, and takes the others over. */
function readChanged({ text: old, root }: EntryBefore, text: string): EntryTree | undefined {
  // What a lone carriage return ends, a change behind it can join again.
  if (old.includes('\r') || text.includes('\r')) return undefined;
  const { start, oldEnd, by } = findChange(old, text);
  const from = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const oldTo = Math.min(old.indexOf('\n', oldEnd) + 1 || old.length, old.length);
  const to = oldTo + by;
  const changed = readLines(ownCopy(text.slice(from, to)));
  for (const child of changed.children) moveNode(child, from, spansOf);
  const behind = root.children.slice(lastBefore(root.children, oldTo) + 1);
  const joined = {
    children: spliceNodes(root.children, from, oldTo, changed.children),
    lines: spliceNodes(root.lines, from, oldTo, changed.lines),
    comments: spliceNodes(root.comments, from, oldTo, changed.comments),
  };
  if (by !== 0) for (const child of behind) moveNode(child, by, spansOf);
  return { kind: 'file', start: 0, end: text.length, ...joined };
}

/** The spans that a line holds beside its children. */
function spansOf(node: SyntaxNode): readonly { start: number; end: number }[] {
  return node.kind === 'line' && node.children.length === 1 ? [(node as EntryLine).valueSpan] : [];
}

function readLines(text: string): EntryTree {
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
    keySpan: key,
    value: text.slice(valueStart, end),
    valueSpan: value,
  };
}
