import { noChildren, type SyntaxNode } from '../../../core/syntax/node.ts';
import { type LogicalLine, readLogicalLines } from './logical-lines.ts';
import type { WatchEntry, WatchOption, WatchText, WatchTree } from './tree.ts';

/**
 * Reads a watch file of versions 1 to 4 as Devscripts::Uscan::WatchLine (devscripts 2.23.4) does. Linear in the text;
 * never throws.
 */
export function parseWatchLines(text: string): WatchTree {
  const { lines, comments } = readLogicalLines(text);
  const entries: WatchEntry[] = [];
  const children: SyntaxNode[] = comments.map((comment) => ({ ...comment, kind: 'comment', children: noChildren }));
  let version: WatchText | undefined;
  for (const [index, line] of lines.entries()) {
    const head = index === 0 ? /^version\s*=\s*(\d+)(?=\s|$)/.exec(line.text) : null;
    if (head !== null) {
      version = { ...line.place(head[0].length - head[1]!.length, head[0].length), text: head[1]! };
      children.push({ kind: 'version', start: line.start, end: line.end, children: noChildren });
    } else {
      const entry = readEntry(line);
      entries.push(entry);
      children.push(entry);
    }
  }
  children.sort((a, b) => a.start - b.start);
  return {
    kind: 'file',
    form: 'line',
    start: 0,
    end: text.length,
    children,
    version,
    entries,
    comments,
    defaults: [],
    stanzas: undefined,
  };
}

function readEntry(line: LogicalLine): WatchEntry {
  const node = { kind: 'entry' as const, start: line.start, end: line.end, children: noChildren };
  const none = { options: [], url: undefined, pattern: undefined, policy: undefined, script: undefined };
  if (line.unfinished)
    return { ...node, ...none, fault: { kind: 'unfinished', span: { start: line.end - 1, end: line.end } } };
  const head = /^opt(?:ion)?s\s*=\s*/.exec(line.text);
  let from = 0;
  let options: WatchOption[] = [];
  if (head !== null) {
    const at = head[0].length;
    const rest = line.text.slice(at);
    const quoted = rest[0] === '"' ? findQuote(rest) : -1;
    const plain = /^[^"\s]\S*/.exec(rest);
    if (quoted > 0) {
      options = readOptions(line, at + 1, at + quoted);
      from = at + quoted + 1;
    } else if (plain !== null) {
      options = readOptions(line, at, at + plain[0].length);
      from = at + plain[0].length;
    } else {
      const end = /\s/.exec(rest.slice(1))?.index;
      const span = line.place(at, end === undefined ? line.text.length : at + 1 + end);
      return { ...node, ...none, fault: { kind: 'malformed-options', span } };
    }
  }
  const words = readWords(line, from);
  const [base, ...others] = words;
  if (base === undefined) return { ...node, ...none, options, fault: { kind: 'only-options', span: node } };
  const inner = /\/([^/]*\([^/]*\)[^/]*)$/.exec(base.text);
  if (inner === null) {
    const [pattern, policy, script] = others;
    return { ...node, options, url: base, pattern, policy, script: joined(script, words), fault: undefined };
  }
  const cut = base.text.length - inner[1]!.length;
  const url = {
    start: base.start,
    end: Math.max(base.start, base.end - inner[1]!.length),
    text: base.text.slice(0, cut),
  };
  const pattern = { start: url.end, end: base.end, text: inner[1]! };
  const [policy, script] = others;
  return { ...node, options, url, pattern, policy, script: joined(script, words), fault: undefined };
}

/** The quote that ends options: the first one with a blank or nothing behind it. */
function findQuote(rest: string): number {
  for (let quote = rest.indexOf('"', 1); quote > 0; quote = rest.indexOf('"', quote + 1)) {
    const next = rest[quote + 1];
    if (next === undefined || /\s/.test(next)) return quote;
  }
  return -1;
}

/** What is run may have arguments: all that follows counts. */
function joined(script: WatchText | undefined, words: readonly WatchText[]): WatchText | undefined {
  const last = words.at(-1);
  return script === undefined || last === undefined ? undefined : { ...script, end: Math.max(script.end, last.end) };
}

function readWords(line: LogicalLine, from: number): WatchText[] {
  return Array.from(line.text.slice(from).matchAll(/\S+/g), (match) => {
    const start = from + match.index;
    return { ...line.place(start, start + match[0].length), text: match[0] };
  });
}

function readOptions(line: LogicalLine, from: number, to: number): WatchOption[] {
  const all = line.text.slice(from, to);
  const agent = /^\s*user-?agent\s*=/.test(all);
  const pieces = agent ? [all] : all.split(',');
  const options: WatchOption[] = [];
  let position = from;
  for (const piece of pieces) {
    const start = position + (piece.length - piece.trimStart().length);
    const trimmed = piece.trim();
    position += piece.length + 1;
    if (trimmed === '') continue;
    const equals = trimmed.indexOf('=');
    const name = (equals < 0 ? trimmed : trimmed.slice(0, equals)).trimEnd();
    const part = (text: string, at: number): WatchText => ({ ...line.place(at, at + text.length), text });
    const raw = equals < 0 ? '' : trimmed.slice(equals + 1);
    const value = raw.trimStart();
    options.push({
      key: name.toLowerCase().replaceAll('-', ''),
      name: part(name, start),
      value: equals < 0 ? undefined : part(value, start + equals + 1 + (raw.length - value.length)),
    });
  }
  return options;
}
