import type { NameOccurrence } from '../../../core/features/names.ts';
import { remember } from '../../../core/syntax/remember.ts';
import type { Span } from '../../../core/text/span.ts';
import type { IncludeGraph } from '../analysis/include-graph.ts';
import { createCollector } from '../parse/collect.ts';
import type { DirectiveNode, NginxTree, WordNode } from '../parse/tree.ts';
import { extractorOf, type NamedPart } from './extractors.ts';
import type { NameKind } from './kinds.ts';

/** Variables of a text; `$1` is a group of a regular expression and none of them. */
const variableName = /(?!\d)\w+/y;
const namedCapture = /\(\?P?<(\w+)>/g;

type NameLists = readonly (readonly NameOccurrence[])[];

/** Names of a tree by its path: parsed trees are shared between analyses, and so are their names. */
const collected = remember((_tree: NginxTree) => new Map<string, NameLists>());

/** Names of a whole configuration, which its files share. */
const inGraph = remember(
  ({ files }: IncludeGraph): NameLists => [...files.values()].flatMap((file) => namesOf(file.path, file.tree)),
);

/**
 * Every name in the files of the configuration, or in this file alone if it belongs to none; in lists, of which those of parts that
 * have not changed are the same as before.
 */
export function collectNames(path: string, tree: NginxTree, graph: IncludeGraph | undefined): NameLists {
  return graph === undefined ? namesOf(path, tree) : inGraph(graph);
}

function namesOf(path: string, tree: NginxTree): NameLists {
  const byPath = collected(tree);
  const names = byPath.get(path) ?? namesIn(tree, path);
  byPath.set(path, names);
  return names;
}

const namesIn = createCollector<NameOccurrence>((directive, path, names) => {
  const declared = extractorOf(directive.name)?.(directive) ?? none;
  for (const part of declared) names.push(occurrence(part, path));
  addInText(directive, declared, path, names);
});

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

/** A name in a word, which moves with it. */
class NameInWord implements NameOccurrence {
  constructor(
    readonly kind: NameKind,
    readonly role: NameOccurrence['role'],
    readonly name: string,
    readonly path: string,
    private readonly word: WordNode,
    /** From the beginning of the word's source. */
    private readonly from: number,
  ) {}
  get span(): Span {
    const start = this.word.start + (this.word.quote === '' ? 0 : 1) + this.from;
    return { start, end: start + this.name.length };
  }
}

function occurrence({ kind, role, word, name: written }: NamedPart, path: string): NameOccurrence {
  const name = kind === 'variable' ? written.toLowerCase() : written;
  return new NameInWord(kind, role, name, path, word, Math.max(0, word.source.indexOf(written)));
}

function addVariables(word: WordNode, path: string, names: NameOccurrence[]): void {
  const { source } = word;
  for (let dollar = source.indexOf('$'); dollar >= 0; dollar = source.indexOf('$', dollar + 1)) {
    const from = dollar + (source[dollar + 1] === '{' ? 2 : 1);
    variableName.lastIndex = from;
    const written = variableName.exec(source)?.[0];
    if (written === undefined || (from === dollar + 2 && source[from + written.length] !== '}')) continue;
    names.push(variable('reference', written, word, from, path));
  }
}

function addCaptures(word: WordNode, path: string, names: NameOccurrence[]): void {
  for (const match of word.source.matchAll(namedCapture)) {
    const from = match.index + match[0].length - 1 - match[1]!.length;
    names.push(variable('declaration', match[1]!, word, from, path));
  }
}

/** nginx compares the names of variables without case. */
function variable(role: NameOccurrence['role'], written: string, word: WordNode, from: number, path: string) {
  return new NameInWord('variable', role, written.toLowerCase(), path, word, from);
}
