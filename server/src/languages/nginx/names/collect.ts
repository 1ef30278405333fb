import type { NameOccurrence } from '../../../core/features/names.ts';
import type { IncludeGraph } from '../analysis/include-graph.ts';
import type { DirectiveNode, NginxTree, WordNode } from '../parse/tree.ts';
import { walkDirectives } from '../parse/walk.ts';
import { extractors, type NamedPart, variableSetters } from './extractors.ts';

const variableInText = /\$(?:\{(\w+)\}|(\w+))/g;
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
  walkDirectives(tree.items, (directive) => {
    for (const name of namesIn(directive, path)) names.push(name);
  });
  byPath.set(path, names);
  return names;
}

function namesIn(directive: DirectiveNode, path: string): readonly NameOccurrence[] {
  const own = Object.hasOwn(extractors, directive.name) ? extractors[directive.name]!(directive) : [];
  const declared = own.length === 0 && variableSetters.test(directive.name) ? setVariables(directive) : own;
  if (declared.length === 0 && !directive.words.some(mayName)) return none;
  const names = declared.map((part) => occurrence(part, path));
  const declaredVariables = new Set(
    declared.filter((part) => part.kind === 'variable' && part.role === 'declaration').map((part) => part.word),
  );
  const words =
    directive.block === undefined || directive.parent !== undefined || directive.name !== 'upstream'
      ? directive.words
      : [];
  for (const word of words) {
    if (declaredVariables.has(word)) continue;
    // A map's or geo's own source may stand in the same directive as what it declares; both are read here.
    if (word.source.includes('$')) names.push(...variablesIn(word, path));
    if (word.source.includes('(?')) names.push(...capturesIn(word, path));
  }
  return names;
}

const none: readonly NameOccurrence[] = [];

function mayName({ source }: WordNode): boolean {
  return source.includes('$') || source.includes('(?');
}

function setVariables(directive: DirectiveNode): NamedPart[] {
  const word = directive.args.find((arg) => /^\$\w+$/.test(arg.value));
  return word === undefined ? [] : [{ kind: 'variable', role: 'declaration', word, name: word.value.slice(1) }];
}

function occurrence({ kind, role, word, name: written }: NamedPart, path: string): NameOccurrence {
  const inner = word.quote === '' ? word.start : word.start + 1;
  const start = inner + Math.max(0, word.source.indexOf(written));
  const name = kind === 'variable' ? written.toLowerCase() : written;
  return { kind, role, name, path, span: { start, end: start + written.length } };
}

function variablesIn(word: WordNode, path: string): NameOccurrence[] {
  const inner = word.quote === '' ? word.start : word.start + 1;
  return [...word.source.matchAll(variableInText)].flatMap((match) => {
    const written = (match[1] ?? match[2])!;
    if (/^\d/.test(written)) return [];
    const start = inner + match.index + (match[1] === undefined ? 1 : 2);
    return [variable('reference', written, start, path)];
  });
}

function capturesIn(word: WordNode, path: string): NameOccurrence[] {
  const inner = word.quote === '' ? word.start : word.start + 1;
  return [...word.source.matchAll(namedCapture)].map((match) => {
    const start = inner + match.index + match[0].length - 1 - match[1]!.length;
    return variable('declaration', match[1]!, start, path);
  });
}

/** nginx compares the names of variables without case. */
function variable(role: NameOccurrence['role'], written: string, start: number, path: string): NameOccurrence {
  return { kind: 'variable', role, name: written.toLowerCase(), path, span: { start, end: start + written.length } };
}
