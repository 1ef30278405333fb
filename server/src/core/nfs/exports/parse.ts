import { noChildren, type SyntaxNode } from '../../syntax/node.ts';
import { isTemplated, maskTemplates } from '../templates.ts';
import { readClient, readDefaults } from './parse-client.ts';
import { readToken, type Token } from './tokens.ts';
import type { ClientNode, DefaultsNode, EntryNode, ExportsTree, PathNode } from './tree.ts';

const leaf = (kind: string, start: number, end: number): SyntaxNode => ({ kind, start, end, children: noChildren });

interface Reader {
  readonly text: string;
  position: number;
  readonly comments: SyntaxNode[];
  /** Leaves of the entry at hand that are neither path nor client. */
  loose: SyntaxNode[];
}

/**
 * Reads /etc/exports as getexportent does (nfs-utils 2.6.2, support/nfs/exports.c), and goes on where exportfs would stop.
 * Never throws; linear. Expressions of templates are words that say nothing.
 */
export function parseExports(source: string): ExportsTree {
  const text = maskTemplates(source);
  const reader: Reader = { text, position: 0, comments: [], loose: [] };
  const children: SyntaxNode[] = [];
  const entries: EntryNode[] = [];
  let silentEnd: ExportsTree['silentEnd'];
  const flush = (nodes: readonly SyntaxNode[]) => {
    for (const node of nodes) children.push(node);
  };
  while (true) {
    const commentsBefore = reader.comments.length;
    reader.loose = [];
    skip(reader, true);
    flush(merge(reader.loose, reader.comments.slice(commentsBefore)));
    reader.loose = [];
    if (reader.position >= text.length) break;
    const token = readToken(text, reader.position);
    if (token === undefined || token.value === '') {
      const start = reader.position;
      const end = Math.max(token?.end ?? start, start + 1);
      silentEnd ??= { start, end };
      if (text.slice(start, end).trim() !== '') children.push(leaf('error', start, end));
      reader.position = end;
      continue;
    }
    reader.position = behind(text, token.end);
    const inner = reader.comments.length;
    const entry = readEntry(reader, token);
    entries.push(entry);
    children.push(entry);
    flush(reader.comments.slice(inner));
  }
  return { kind: 'file', start: 0, end: text.length, children, entries, comments: reader.comments, silentEnd };
}

function readEntry(reader: Reader, token: Token): EntryNode {
  const path: PathNode = { ...leaf('path', token.start, token.end), kind: 'path', value: token.value };
  const tokens: Token[] = [];
  while (skip(reader, false)) {
    const next = readToken(reader.text, reader.position);
    if (next === undefined) break;
    reader.position = behind(reader.text, next.end);
    // A word of nothing but quotes ends the entry for exportfs; what follows is a path again.
    if (next.value === '') {
      reader.loose.push(leaf('error', next.start, next.end));
      break;
    }
    tokens.push(next);
  }
  const clients: ClientNode[] = [];
  const defaults: DefaultsNode[] = [];
  // A template may stand for a path and its clients.
  let anonymous = tokens.length === 0 && !isTemplated(token.value);
  for (let index = 0; index < tokens.length; index++) {
    const at = tokens[index]!;
    anonymous = false;
    if (at.value.startsWith('-')) {
      defaults.push(readDefaults(at));
      anonymous = index === tokens.length - 1;
      continue;
    }
    const last = endOfOptions(tokens, index);
    clients.push(readClient(reader.text, tokens.slice(index, last + 1), defaults.length > 0));
    index = last;
  }
  const items = [...clients, ...defaults].sort((a, b) => a.start - b.start);
  const children = merge([path, ...items], withinNone(reader.loose, items));
  const end = children.at(-1)!.end;
  return { kind: 'entry', start: token.start, end, children, path, clients, defaults, anonymous };
}

/** Continuations between the words of one list of options are part of that list. */
function withinNone(loose: readonly SyntaxNode[], items: readonly SyntaxNode[]): SyntaxNode[] {
  let item = 0;
  return loose.filter((node) => {
    while (item < items.length && items[item]!.end <= node.start) item++;
    return item >= items.length || items[item]!.start > node.start;
  });
}

/** Where a list of options that has blanks in it ends: the index of the word with the `)`, or the same index. */
function endOfOptions(tokens: readonly Token[], index: number): number {
  const { value } = tokens[index]!;
  if (!value.includes('(') || value.includes(')')) return index;
  for (let next = index + 1; next < tokens.length && next < index + 40; next++) {
    const other = tokens[next]!.value;
    if (other.includes('(')) return index;
    if (other.includes(')')) return next;
  }
  return index;
}

function merge(a: readonly SyntaxNode[], b: readonly SyntaxNode[]): SyntaxNode[] {
  return b.length === 0 ? [...a] : [...a, ...b].sort((left, right) => left.start - right.start);
}

/** White space other than blanks and line ends is read together with the word before it. */
const behind = (text: string, end: number) => (/[\r\v\f]/.test(text[end] ?? '') ? end + 1 : end);

/** Skips blanks, continuations and comments; line ends too where a path may follow. Whether a word follows. */
function skip(reader: Reader, lineEnds: boolean): boolean {
  const { text } = reader;
  for (; reader.position < text.length; reader.position++) {
    const character = text[reader.position];
    if (character === ' ' || character === '\t') continue;
    if (character === '\0') reader.loose.push(leaf('error', reader.position, reader.position + 1));
    else if (character === '\\' && text[reader.position + 1] === '\n') {
      reader.loose.push(leaf('continuation', reader.position, reader.position + 1));
      reader.position++;
    } else if (character === '#') {
      const newline = text.indexOf('\n', reader.position);
      const end = newline < 0 ? text.length : newline;
      const cut = text[end - 1] === '\r' ? end - 1 : end;
      reader.comments.push(leaf('comment', reader.position, cut));
      reader.position = end;
      if (!lineEnds) return false;
    } else if (character === '\n' && lineEnds) continue;
    else if (!lineEnds && /[\r\v\f]/.test(character!)) {
      reader.position++;
      return false;
    } else return character !== '\n';
  }
  return false;
}
