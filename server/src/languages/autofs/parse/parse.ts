import { splitOptions } from '../../../core/nfs/fstab/split-options.ts';
import { noChildren, type SyntaxNode } from '../../../core/syntax/node.ts';
import type { AutofsTree, MapEntryNode, MasterEntryNode, OptionListNode, PartNode, WordNode } from './tree.ts';
import { type LogicalLine, readLines, type Word } from './words.ts';

const leaf = (kind: string, start: number, end: number): SyntaxNode => ({ kind, start, end, children: noChildren });

const wordNode = (kind: WordNode['kind'], { start, end, value }: Word): WordNode => ({
  kind,
  start,
  end,
  value,
  children: noChildren,
});

/**
 * Reads a map of the automounter in Sun's format, or the master map. A map that begins with `#!` is a program, of which nothing
 * is read. Never throws; linear.
 */
export function parseAutofs(text: string, master: boolean): AutofsTree {
  const file = { kind: 'file' as const, start: 0, end: text.length };
  if (text.startsWith('#!'))
    return { ...file, form: 'program', children: [leaf('program', 0, text.length)], ...nothing };
  const entries: MapEntryNode[] = [];
  const masters: MasterEntryNode[] = [];
  const includes: WordNode[] = [];
  const comments: SyntaxNode[] = [];
  const children: SyntaxNode[] = [];
  for (const line of readLines(text)) {
    const [first] = line.words;
    if (first?.value.startsWith('+') && line.words.length === 1) {
      const include = wordNode('include', first);
      includes.push(include);
      children.push(...inOrder([include], line.continuations));
    } else if (first !== undefined && master) {
      const entry = readMaster(text, line);
      masters.push(entry);
      children.push(...outside(entry, line));
    } else if (first !== undefined) {
      const entry = readEntry(text, line);
      entries.push(entry);
      children.push(...outside(entry, line));
    } else children.push(...line.continuations);
    if (line.comment !== undefined) {
      comments.push(line.comment);
      children.push(line.comment);
    }
  }
  return { ...file, form: master ? 'master' : 'map', children, entries, masters, includes, comments };
}

const nothing = { entries: [], masters: [], includes: [], comments: [] };

const inOrder = (nodes: readonly SyntaxNode[], others: readonly SyntaxNode[]): SyntaxNode[] =>
  others.length === 0 ? [...nodes] : [...nodes, ...others].sort((a, b) => a.start - b.start);

const within = (nodes: readonly SyntaxNode[], start: number, end: number) =>
  nodes.filter((node) => node.start >= start && node.end <= end);

/** An entry, and the continuations of its line that lie around it. */
const outside = (entry: SyntaxNode, { continuations }: LogicalLine): SyntaxNode[] =>
  inOrder(
    [entry],
    continuations.filter(({ start }) => start < entry.start || start >= entry.end),
  );

function optionList(text: string, { start, end }: Word): OptionListNode {
  const hyphen = text[start] === '-' ? 1 : 0;
  const { children, items } = splitOptions(text, { start: start + hyphen, end });
  const all = hyphen === 0 ? children : [leaf('punctuation', start, start + 1), ...children];
  return { kind: 'options', start, end, children: all, items };
}

function readMaster(text: string, { words, continuations }: LogicalLine): MasterEntryNode {
  const key = wordNode('key', words[0]!);
  const map = words[1] === undefined ? undefined : wordNode('map', words[1]);
  const args: WordNode[] = [];
  const lists: OptionListNode[] = [];
  for (let index = 2; index < words.length; index++) {
    const word = words[index]!;
    if (!isArgument(word.value)) {
      lists.push(optionList(text, word));
      continue;
    }
    args.push(wordNode('argument', word));
    const value = words[index + 1];
    if (/^(-t|--timeout|-n|--negative-timeout|--mode)$/.test(word.value) && value !== undefined) {
      args.push(wordNode('argument', value));
      index++;
    }
  }
  const nodes = inOrder([key, ...(map === undefined ? [] : [map])], [...args, ...lists]);
  const end = nodes.at(-1)!.end;
  const children = inOrder(nodes, within(continuations, key.start, end));
  return { kind: 'master-entry', start: key.start, end, children, key, map, arguments: args, lists };
}

/** What the automounter takes for itself (lib/master_tok.l of autofs 5.1.8). */
const isArgument = (word: string) =>
  word.startsWith('--') ||
  /^-D./.test(word) ||
  /^-([tngvdrsw]|(no)?browse|(no)?bind|random-multimount-selection|use-weight-only|symlink|strict|strictexpire)$/.test(
    word,
  );

function readEntry(text: string, { words, continuations }: LogicalLine): MapEntryNode {
  const key = wordNode('key', words[0]!);
  const lists: OptionListNode[] = [];
  const parts: PartNode[] = [];
  const between: SyntaxNode[] = [];
  let next = 0;
  /** The continuations in a part; those before it are gathered in `between`. */
  const take = (start: number, end: number): SyntaxNode[] => {
    while (next < continuations.length && continuations[next]!.start < start) {
      const node = continuations[next++]!;
      if (node.start > key.start) between.push(node);
    }
    const from = next;
    while (next < continuations.length && continuations[next]!.start < end) next++;
    return continuations.slice(from, next);
  };
  let index = 1;
  for (; words[index]?.value.startsWith('-') === true; index++) lists.push(optionList(text, words[index]!));
  while (index < words.length) {
    const first = words[index]!;
    const path = first.value.startsWith('/') ? wordNode('path', first) : undefined;
    if (path !== undefined) index++;
    const own: OptionListNode[] = [];
    for (; words[index]?.value.startsWith('-') === true; index++) own.push(optionList(text, words[index]!));
    const locations: WordNode[] = [];
    for (; words[index] !== undefined && !/^[-/]/.test(words[index]!.value); index++)
      locations.push(wordNode('location', words[index]!));
    const nodes = inOrder(path === undefined ? [] : [path], [...own, ...locations]);
    const [start, end] = [nodes[0]!.start, nodes.at(-1)!.end];
    const children = inOrder(nodes, take(start, end));
    parts.push({ kind: 'part', start, end, children, path, lists: own, locations });
  }
  const nodes: SyntaxNode[] = [key, ...lists, ...parts];
  const end = nodes.at(-1)!.end;
  take(end, end);
  return { kind: 'entry', start: key.start, end, children: inOrder(nodes, between), key, lists, parts };
}
