import { splitOptions } from '../../../core/nfs/fstab/split-options.ts';
import type { MountOptionNode } from '../../../core/nfs/fstab/tree.ts';
import { lazy } from '../../../core/syntax/lazy.ts';
import { noChildren, type SyntaxNode } from '../../../core/syntax/node.ts';
import { commentsOf, nodesOf, readStretches } from '../../../core/syntax/stretches.ts';
import type {
  AutofsNode,
  AutofsTree,
  MapEntryNode,
  MasterEntryNode,
  OptionListNode,
  PartNode,
  WordNode,
} from './tree.ts';
import { type LogicalLine, readLine, type Word } from './words.ts';

const leaf = (kind: string, start: number, end: number): SyntaxNode => ({ kind, start, end, children: noChildren });

const wordNode = (kind: WordNode['kind'], { start, end, value }: Word): WordNode => ({
  kind,
  start,
  end,
  value,
  children: noChildren,
});

/** What was read before; its lines go over into the new tree, so that the old one must not be used any more. */
export interface ReadBefore {
  readonly text: string;
  readonly tree: AutofsTree;
}

/**
 * Reads a map of the automounter in Sun's format, or the master map. A map that begins with `#!` is a program, of which nothing
 * is read. Never throws; linear.
 * @param before the same map before the last change, of which lines that have not changed are taken
 */
export function parseAutofs(text: string, master: boolean, before?: ReadBefore): AutofsTree {
  const form = text.startsWith('#!') ? 'program' : master ? 'master' : 'map';
  const file = { kind: 'file' as const, start: 0, end: text.length, form } as const;
  if (form === 'program')
    return { ...file, children: [leaf('program', 0, text.length)], stretches: [], ...nothing, comments: [] };
  const read = (position: number, nodes: AutofsNode[]): number => {
    const line = readLine(text, position);
    const [first] = line.words;
    if (first?.value.startsWith('+') && line.words.length === 1) {
      put(nodes, inOrder([wordNode('include', first)], line.continuations));
    } else if (first !== undefined) put(nodes, outside(master ? readMaster(text, line) : readEntry(text, line), line));
    else put(nodes, line.continuations);
    if (line.comment !== undefined) put(nodes, [line.comment]);
    return line.next;
  };
  const same = before?.tree.form === form ? { text: before.text, stretches: before.tree.stretches } : undefined;
  const stretches = readStretches<AutofsNode>(text, { read, spansOf }, same);
  const nodes = lazy(() => nodesOf(stretches));
  return {
    ...file,
    children: stretches,
    stretches,
    get entries() {
      return nodes().filter((node): node is MapEntryNode => node.kind === 'entry');
    },
    get masters() {
      return nodes().filter((node): node is MasterEntryNode => node.kind === 'master-entry');
    },
    get includes() {
      return nodes().filter((node): node is WordNode => node.kind === 'include');
    },
    comments: commentsOf(stretches),
  };
}

const nothing = { entries: [], masters: [], includes: [] };

/** A line has few nodes but for its continuations, of which there can be too many to hand them over as arguments. */
function put(list: AutofsNode[], nodes: readonly SyntaxNode[]): void {
  for (const node of nodes) list.push(node as AutofsNode);
}

/** The spans of options, which are nobody's children. */
function spansOf(node: SyntaxNode) {
  if (node.kind !== 'option') return [];
  const { nameSpan, valueSpan } = node as MountOptionNode;
  return valueSpan === undefined ? [nameSpan] : [nameSpan, valueSpan];
}

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
