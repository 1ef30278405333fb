import { lazy } from '../../syntax/lazy.ts';
import { moveNode } from '../../syntax/move.ts';
import { noChildren, type SyntaxNode } from '../../syntax/node.ts';
import { remember } from '../../syntax/remember.ts';
import { commentsOf, nodesOf, readStretches, type Stretch } from '../../syntax/stretches.ts';
import { ownCopy } from '../../text/own-copy.ts';
import { isTemplated, maskTemplates } from '../../text/templates.ts';
import { readClient, readDefaults } from './parse-client.ts';
import { readToken, type Token } from './tokens.ts';
import type { ClientNode, DefaultsNode, EntryNode, ExportsNode, ExportsTree, PathNode } from './tree.ts';

const leaf = (kind: string, start: number, end: number): SyntaxNode => ({ kind, start, end, children: noChildren });

interface Reader {
  readonly text: string;
  position: number;
  /** Leaves that are neither path nor client, since the last entry or in the one at hand. */
  loose: SyntaxNode[];
  comments: SyntaxNode[];
}

/** What was read before; its entries go over into the new tree, so that the old one must not be used any more. */
export interface ReadBefore {
  readonly text: string;
  readonly tree: ExportsTree;
}

/** So many characters are looked at first for the few lines that have changed. */
const firstWindow = 4096;

/**
 * Reads /etc/exports as getexportent does (nfs-utils 2.6.2, support/nfs/exports.c), and goes on where exportfs would stop.
 * Never throws; linear. Expressions of templates are words that say nothing.
 * @param before the same file before the last change, of which entries that have not changed are taken
 */
export function parseExports(source: string, before?: ReadBefore): ExportsTree {
  const stretches = readStretches<ExportsNode>(
    source,
    { read: createLineReader(source, before === undefined ? source.length : firstWindow) },
    before && { text: before.text, stretches: before.tree.children },
  );
  const entries = lazy(() => nodesOf(stretches).filter((node): node is EntryNode => node.kind === 'entry'));
  return {
    kind: 'file',
    start: 0,
    end: source.length,
    children: stretches,
    get entries() {
      return entries();
    },
    comments: commentsOf(stretches),
    silentEnd: stretches.map(silentEndOf).find((end) => end !== undefined)?.(),
  };
}

/** Where a stretch has something that exportfs takes for the end of the file; asked for where it stands, since it moves. */
const silentEndOf = remember((stretch: Stretch<ExportsNode>) => {
  const index = stretch.children.findIndex((node) => node.kind === 'error' && 'silent' in node);
  return index < 0 ? undefined : () => stretch.children[index];
});

/**
 * Reads the lines that belong together from an offset on, where a line begins: an entry may go on in the next one. To mask templates in
 * what has changed only, it looks at a part of the text, and at more of it where a line goes on.
 */
function createLineReader(source: string, size: number) {
  let start = 0;
  let end = 0;
  let text = '';
  const look = (from: number, length: number) => {
    const newline = source.indexOf('\n', from + length);
    start = from;
    end = newline < 0 ? source.length : newline + 1;
    text = maskTemplates(source.slice(start, end));
  };
  return (position: number, nodes: ExportsNode[]): number => {
    if (position >= end) look(position, size);
    for (let length = size; ; length *= 8) {
      const found: ExportsNode[] = [];
      const next = start + readLines({ text, position: position - start, loose: [], comments: [] }, found);
      if (next < end || end === source.length) {
        for (const node of found) {
          if (start > 0) moveNode(node, start);
          nodes.push(node);
        }
        return next;
      }
      look(position, length);
    }
  };
}

/** Reads up to a line's end at which an entry may begin, and returns where that is. */
function readLines(reader: Reader, nodes: ExportsNode[]): number {
  const { text } = reader;
  while (true) {
    const follows = skip(reader, true);
    append(nodes, merge(reader.loose, reader.comments));
    reader.loose = [];
    reader.comments = [];
    if (!follows) return Math.min(reader.position + 1, text.length);
    const token = readToken(text, reader.position);
    if (token === undefined || token.length === 0) {
      const start = reader.position;
      const end = Math.max(token?.end ?? start, start + 1);
      nodes.push({ kind: 'error', start, end, children: noChildren, silent: true });
      reader.position = end;
      continue;
    }
    reader.position = behind(text, token.end);
    nodes.push(readEntry(reader, token));
    append(nodes, reader.comments);
    reader.loose = [];
    reader.comments = [];
  }
}

/** Lists can be too long to be handed over as arguments. */
function append(list: ExportsNode[], nodes: readonly SyntaxNode[]): void {
  for (const node of nodes) list.push(node as ExportsNode);
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

/**
 * Skips blanks, continuations and a comment in a line. Whether a word follows.
 * @param path whether that would be a path
 */
function skip(reader: Reader, path: boolean): boolean {
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
      return false;
    } else if (!path && /[\r\v\f]/.test(character!)) {
      reader.position++;
      return false;
    } else return character !== '\n';
  }
  return false;
}
