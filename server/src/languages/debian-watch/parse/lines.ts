import { noChildren, type SyntaxNode } from '../../../core/syntax/node.ts';
import type { Span } from '../../../core/text/span.ts';
import { type LogicalLine, placeIn, readLogicalLines } from './logical-lines.ts';
import type { EntryFault, WatchEntry, WatchOption, WatchText, WatchTree } from './tree.ts';

/**
 * Reads a watch file of versions 1 to 4 as Devscripts::Uscan::WatchLine (devscripts 2.23.4) does. Linear in the text;
 * never throws.
 * @param known an entry that has not changed since the text was read before, by where its line begins
 */
export function parseWatchLines(text: string, known: (start: number) => WatchEntry | undefined): WatchTree {
  const { lines, comments } = readLogicalLines(text, known);
  const entries: WatchEntry[] = [];
  const children: SyntaxNode[] = comments.map((comment) => ({ ...comment, kind: 'comment', children: noChildren }));
  let version: WatchText | undefined;
  for (const [index, line] of lines.entries()) {
    if ('kind' in line) {
      entries.push(line);
      children.push(line);
      continue;
    }
    const head = index === 0 ? /^version\s*=\s*(\d+)(?=\s|$)/.exec(line.text) : null;
    if (head !== null) {
      version = { ...placeIn(line, head[0].length - head[1]!.length, head[0].length), text: head[1]! };
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
    untrackable: false,
  };
}

const noOptions: readonly WatchOption[] = [];

function readEntry(line: LogicalLine): WatchEntry {
  const { text, start, end } = line;
  const fail = (kind: EntryFault, span: Span, options = noOptions): WatchEntry => ({
    kind: 'entry',
    start,
    end,
    children: noChildren,
    options,
    url: undefined,
    pattern: undefined,
    policy: undefined,
    script: undefined,
    fault: { kind, span },
  });
  if (line.unfinished) return fail('unfinished', { start: end - 1, end });
  let from = 0;
  let options = noOptions;
  const head = text.startsWith('opt') ? /^opt(?:ion)?s\s*=\s*/.exec(text) : null;
  if (head !== null) {
    const at = head[0].length;
    const rest = text.slice(at);
    const quoted = rest[0] === '"' ? findQuote(rest) : -1;
    const plain = /^[^"\s]\S*/.exec(rest);
    if (quoted > 0) {
      options = readOptions(line, at + 1, at + quoted);
      from = at + quoted + 1;
    } else if (plain !== null) {
      options = readOptions(line, at, at + plain[0].length);
      from = at + plain[0].length;
    } else {
      const blank = /\s/.exec(rest.slice(1))?.index;
      return fail('malformed-options', placeIn(line, at, blank === undefined ? text.length : at + 1 + blank));
    }
  }
  const words = readWords(line, from);
  const base = words[0];
  if (base === undefined) return fail('only-options', { start, end }, options);
  const cut = patternStart(base.text);
  const inside = cut < base.text.length;
  const split = Math.max(base.start, base.end - (base.text.length - cut));
  const script = words[inside ? 2 : 3];
  return {
    kind: 'entry',
    start,
    end,
    children: noChildren,
    options,
    url: inside ? { start: base.start, end: split, text: base.text.slice(0, cut) } : base,
    pattern: inside ? { start: split, end: base.end, text: base.text.slice(cut) } : words[1],
    policy: words[inside ? 1 : 2],
    script: joined(script, words),
    fault: undefined,
  };
}

/** Where the pattern begins in a word that is address and pattern at once: its last part has a pair of parentheses. */
function patternStart(word: string): number {
  const slash = word.lastIndexOf('/');
  const open = slash < 0 ? -1 : word.indexOf('(', slash);
  return open < 0 || word.lastIndexOf(')') < open ? word.length : slash + 1;
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

/** The words of a line from an offset in its text on. */
function readWords(line: LogicalLine, from: number): WatchText[] {
  const { text } = line;
  const words: WatchText[] = [];
  for (let index = from; index < text.length; ) {
    while (index < text.length && isBlank(text, index)) index++;
    const start = index;
    while (index < text.length && !isBlank(text, index)) index++;
    if (index === start) break;
    const place = placeIn(line, start, index);
    words.push({ start: place.start, end: place.end, text: text.slice(start, index) });
  }
  return words;
}

/** Blank as Perl's `\s` and JavaScript's are alike. */
function isBlank(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 32 || (code >= 9 && code <= 13) || (code >= 0x85 && /\s/.test(text[index]!));
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
    const part = (text: string, at: number): WatchText => ({ ...placeIn(line, at, at + text.length), text });
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
