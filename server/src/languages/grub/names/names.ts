import type { NameOccurrence } from '../../../core/features/names.ts';
import { collectMenu, flattenMenu, type MenuEntry } from '../../../core/grub-script/menu.ts';
import type { CommandNode, GrubTree, StatementNode, WordNode } from '../../../core/grub-script/tree.ts';
import { unquote } from '../../../core/grub-script/unquote.ts';
import { walkStatements } from '../../../core/grub-script/walk.ts';
import type { GrubAnalysis } from '../analysis/analyse.ts';

type Put = (kind: string, role: NameOccurrence['role'], name: string, start: number) => void;

const identifier = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Functions, variables and ids of menu entries, in a script and in those that it reads. */
export function names({ document, root, scripts }: GrubAnalysis): readonly NameOccurrence[] {
  return [...namesIn(root, document.path), ...[...scripts].flatMap(([path, tree]) => namesIn(tree, path))];
}

function namesIn(tree: GrubTree, path: string): NameOccurrence[] {
  const found: NameOccurrence[] = [];
  const put: Put = (kind, role, name, start) =>
    found.push({ kind, role, name, path, span: { start, end: start + name.length } });
  const functions = new Set<string>();
  walkStatements(tree.items, (node) => {
    if (node.kind === 'function' && node.name !== undefined) functions.add(node.name.source);
  });
  walkStatements(tree.items, (node) => namesOf(node, functions, put));
  const menu = collectMenu(tree.items);
  for (const entry of flattenMenu(menu)) {
    const at = idSpan(entry);
    if (at !== undefined) put('menu entry', 'declaration', at.id, at.start);
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** The uses of variables in a statement and in those within it, in the order of the text. */
export function variablesIn(statement: StatementNode, path: string): readonly NameOccurrence[] {
  const found: NameOccurrence[] = [];
  const put: Put = (kind, role, name, start) => {
    if (kind === 'variable') found.push({ kind, role, name, path, span: { start, end: start + name.length } });
  };
  walkStatements([statement], (node) => namesOf(node, new Set(), put));
  return found.sort((a, b) => a.span.start - b.span.start);
}

function namesOf(node: StatementNode, functions: ReadonlySet<string>, put: Put): void {
  if (node.kind === 'function' && node.name !== undefined) {
    put('function', 'declaration', node.name.source, node.name.start);
  } else if (node.kind === 'loop') {
    if (node.variable !== undefined) put('variable', 'declaration', node.variable.source, node.variable.start);
    for (const word of node.values) putUses(word, put);
  } else if (node.kind === 'command') {
    const [first] = node.words;
    if (first !== undefined && functions.has(first.source)) put('function', 'reference', first.source, first.start);
    for (const word of node.words) putUses(word, put);
    putAssignment(node, put);
    putNamed(node, put);
  }
}

/** `$name` and `${name}` in a word. */
function putUses(word: WordNode, put: Put): void {
  for (const { name, start } of unquote(word.source).variables) {
    // Underscores alone stand for what a shell puts there.
    if (!identifier.test(name) || /^_+$/.test(name)) continue;
    put('variable', 'reference', name, word.start + start + (word.source[start + 1] === '{' ? 2 : 1));
  }
}

/** `set name=value` and `name=value`; the value of `default` names an entry. */
function putAssignment({ name, words }: CommandNode, put: Put): void {
  const word = words[name === 'set' ? 1 : 0];
  const match = /^([A-Za-z_][A-Za-z0-9_]*)=(["']?)([^"'$>]*)/.exec(word?.source ?? '');
  if (word === undefined || match === null) return;
  const [, variable = '', quote = '', value = ''] = match;
  put('variable', 'declaration', variable, word.start);
  if (variable !== 'default' || value === '' || /^\d/.test(value)) return;
  put('menu entry', 'reference', value, word.start + variable.length + 1 + quote.length);
}

const byName = new Set(['export', 'unset', 'save_env', 'load_env', 'read', 'increment', 'decrement']);

/** Variables that a command is given by their names. */
function putNamed({ name, words }: CommandNode, put: Put): void {
  for (const [index, word] of words.entries()) {
    if (index === 0) continue;
    const set = /^--set=(?:\d+:)?([A-Za-z_][A-Za-z0-9_]*)$/.exec(word.source)?.[1];
    if (set !== undefined) put('variable', 'declaration', set, word.end - set.length);
    else if (byName.has(name) && identifier.test(word.source)) {
      put('variable', name === 'read' ? 'declaration' : 'reference', word.source, word.start);
    }
  }
}

/** The characters of an entry's id, where they stand as they are meant. */
function idSpan({ id, idWord }: MenuEntry): { id: string; start: number } | undefined {
  if (id === undefined || idWord === undefined || id === '' || id.includes('$')) return undefined;
  const at = idWord.source.lastIndexOf(id);
  return at < 0 ? undefined : { id, start: idWord.start + at };
}

/** What is wrong with a new name of a kind, or undefined. */
export function checkName(kind: string, name: string): string | undefined {
  if (kind !== 'menu entry') {
    return identifier.test(name) ? undefined : 'A name consists of letters, digits and underscores, no digit first.';
  }
  return /^[A-Za-z_][\w.+:-]*$/.test(name)
    ? undefined
    : 'An id begins with a letter, and has letters, digits and . _ + : - only.';
}
