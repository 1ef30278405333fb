import { moveNode } from '../../syntax/move.ts';
import { noChildren, type SyntaxNode } from '../../syntax/node.ts';
import { lastBefore } from '../../syntax/search.ts';
import { findChange } from '../../text/change.ts';
import { ownCopy } from '../../text/own-copy.ts';
import { isTemplated, maskTemplates } from '../../text/templates.ts';
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

/** What was read before; its entries go over into the new tree, so that the old one must not be used any more. */
export interface ReadBefore {
  readonly text: string;
  readonly tree: ExportsTree;
}

/**
 * Reads /etc/exports as getexportent does (nfs-utils 2.6.2, support/nfs/exports.c), and goes on where exportfs would stop.
 * Never throws; linear. Expressions of templates are words that say nothing.
 * @param before the same file before the last change, of which entries that have not changed are taken
 */
export function parseExports(source: string, before?: ReadBefore): ExportsTree {
  const text = maskTemplates(source);
  const kept = before === undefined ? undefined : keepOf(before, source);
  const reader: Reader = { text, position: kept?.position ?? 0, comments: [], loose: [] };
  const children: SyntaxNode[] = kept?.head ?? [];
  let silentEnd = kept?.silentEnd;
  while (true) {
    const commentsBefore = reader.comments.length;
    reader.loose = [];
    skip(reader, true);
    append(children, merge(reader.loose, reader.comments.slice(commentsBefore)));
    reader.loose = [];
    if (reader.position >= text.length) break;
    const rest = kept?.restAt(reader.position);
    if (rest !== undefined) {
      append(children, rest.nodes);
      silentEnd ??= rest.silentEnd;
      break;
    }
    const token = readToken(text, reader.position);
    if (token === undefined || token.length === 0) {
      const start = reader.position;
      const end = Math.max(token?.end ?? start, start + 1);
      silentEnd ??= { start, end };
      if (text.slice(start, end).trim() !== '') children.push(leaf('error', start, end));
      reader.position = end;
      continue;
    }
    reader.position = behind(text, token.end);
    const inner = reader.comments.length;
    children.push(readEntry(reader, token));
    append(children, reader.comments.slice(inner));
  }
  const isEntry = (node: SyntaxNode): node is EntryNode => node.kind === 'entry';
  const entries = children.filter(isEntry);
  const comments = children.filter(({ kind }) => kind === 'comment');
  return { kind: 'file', start: 0, end: text.length, children, entries, comments, silentEnd };
}

/** Lists can be too long to be handed over as arguments. */
function append(list: SyntaxNode[], nodes: readonly SyntaxNode[]): void {
  for (const node of nodes) list.push(node);
}

/** What of a tree holds for the next version of its text, and where reading must begin again. */
function keepOf({ text: old, tree }: ReadBefore, text: string) {
  const change = findChange(old, text);
  const { children, silentEnd } = tree;
  // What a template's expression means hangs on its whole line.
  const lineStart = old.lastIndexOf('\n', change.start - 1) + 1;
  const newline = old.indexOf('\n', change.oldEnd);
  const lineEnd = newline < 0 ? old.length : newline;
  // An entry ends where the next one begins, so that the one that holds the change and the one before it are read again.
  const index = lastBefore(children, lineStart + 1);
  const first = children.findLastIndex((node, at) => at < index && node.kind === 'entry');
  const position = first < 0 ? 0 : children[first]!.start;
  let next = Math.max(lastBefore(children, lineEnd), 0);
  return {
    position,
    head: children.slice(0, Math.max(first, 0)),
    silentEnd: silentEnd !== undefined && silentEnd.start < position ? silentEnd : undefined,
    /** The nodes from an entry on that begins at an offset of the new text, if it and all behind it are as they were. */
    restAt(offset: number) {
      const before = offset - change.by;
      if (before < lineEnd) return undefined;
      while (next < children.length && children[next]!.start < before) next++;
      if (children[next]?.kind !== 'entry' || children[next]!.start !== before) return undefined;
      const nodes = children.slice(next);
      if (change.by !== 0) for (const node of nodes) moveNode(node, change.by);
      const end = silentEnd !== undefined && silentEnd.start >= before ? silentEnd : undefined;
      return { nodes, silentEnd: end && { start: end.start + change.by, end: end.end + change.by } };
    },
  };
}

function readEntry(reader: Reader, token: Token): EntryNode {
  const path: PathNode = { ...leaf('path', token.start, token.end), kind: 'path', value: ownCopy(token.value) };
  const tokens: Token[] = [];
  while (skip(reader, false)) {
    const next = readToken(reader.text, reader.position);
    if (next === undefined) break;
    reader.position = behind(reader.text, next.end);
    // A word of nothing but quotes ends the entry for exportfs; what follows is a path again. One that begins with \000 has no name.
    if (next.length === 0) {
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
