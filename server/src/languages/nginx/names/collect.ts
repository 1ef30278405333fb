import type { NameOccurrence } from '../../../core/features/names.ts';
import type { IncludeGraph } from '../analysis/include-graph.ts';
import type { DirectiveNode, NginxTree, WordNode } from '../parse/tree.ts';
import { walkDirectives } from '../parse/walk.ts';
import { type Extractor, extractorOf, type NamedPart } from './extractors.ts';

/** Variables of a text; `$1` is a group of a regular expression and none of them. */
const variableName = /(?!\d)\w+/y;
const namedCapture = /\(\?P?<(\w+)>/g;

/** Names of a tree, as values: parsed trees are shared between analyses, and so are their names. */
const collected = new WeakMap<NginxTree, Map<string, readonly NameOccurrence[]>>();

/** The same of whole configurations, which the files of one share. */
const inGraph = new WeakMap<IncludeGraph, readonly NameOccurrence[]>();

/** Every name in the files of the configuration, or in this file alone if it belongs to none. */
export function collectNames(
  path: string,
  tree: NginxTree,
  graph: IncludeGraph | undefined,
): readonly NameOccurrence[] {
  if (graph === undefined) return namesOf(path, tree);
  const known = inGraph.get(graph);
  if (known !== undefined) return known;
  const names = [...graph.files.values()].flatMap((file) => namesOf(file.path, file.tree));
  inGraph.set(graph, names);
  return names;
}

function namesOf(path: string, tree: NginxTree): readonly NameOccurrence[] {
  const byPath = collected.get(tree) ?? new Map<string, readonly NameOccurrence[]>();
  collected.set(tree, byPath);
  const known = byPath.get(path);
  if (known !== undefined) return known;
  const names: NameOccurrence[] = [];
  const extractors = new Map<string, Extractor | undefined>();
  walkDirectives(tree.items, (directive) => {
    const { name } = directive;
    let extract = extractors.get(name);
    if (extract === undefined && !extractors.has(name)) {
      extract = extractorOf(name);
      extractors.set(name, extract);
    }
    const declared = extract === undefined ? none : extract(directive);
    for (const part of declared) names.push(occurrence(part, path));
    addInText(directive, declared, path, names);
  });
  byPath.set(path, names);
  return names;
}

/** Variables and named captures in the words of a directive, but for the variables that it declares by a word of their own. */
function addInText(
  { words }: DirectiveNode,
  declared: readonly NamedPart[],
  path: string,
  names: NameOccurrence[],
): void {
  for (const word of words) {
    const { source } = word;
    const variables = source.includes('$');
    const captures = source.includes('(?');
    if ((!variables && !captures) || declared.some((part) => part.word === word && isDeclaredVariable(part))) continue;
    if (variables) addVariables(word, path, names);
    if (captures) addCaptures(word, path, names);
  }
}

const none: readonly NamedPart[] = [];

function isDeclaredVariable({ kind, role }: NamedPart): boolean {
  return kind === 'variable' && role === 'declaration';
}

function occurrence({ kind, role, word, name: written }: NamedPart, path: string): NameOccurrence {
  const inner = word.quote === '' ? word.start : word.start + 1;
  const start = inner + Math.max(0, word.source.indexOf(written));
  const name = kind === 'variable' ? written.toLowerCase() : written;
  return { kind, role, name, path, span: { start, end: start + written.length } };
}

function addVariables(word: WordNode, path: string, names: NameOccurrence[]): void {
  const inner = word.quote === '' ? word.start : word.start + 1;
  const { source } = word;
  for (let dollar = source.indexOf('$'); dollar >= 0; dollar = source.indexOf('$', dollar + 1)) {
    const from = dollar + (source[dollar + 1] === '{' ? 2 : 1);
    variableName.lastIndex = from;
    const written = variableName.exec(source)?.[0];
    if (written === undefined || (from === dollar + 2 && source[from + written.length] !== '}')) continue;
    names.push(variable('reference', written, inner + from, path));
  }
}

function addCaptures(word: WordNode, path: string, names: NameOccurrence[]): void {
  const inner = word.quote === '' ? word.start : word.start + 1;
  for (const match of word.source.matchAll(namedCapture)) {
    const start = inner + match.index + match[0].length - 1 - match[1]!.length;
    names.push(variable('declaration', match[1]!, start, path));
  }
}

/** nginx compares the names of variables without case. */
function variable(role: NameOccurrence['role'], written: string, start: number, path: string): NameOccurrence {
  return { kind: 'variable', role, name: written.toLowerCase(), path, span: { start, end: start + written.length } };
}
