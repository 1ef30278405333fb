import { nearest } from '../../../core/text/nearest.ts';
import type { DirectiveNode, WordNode } from '../parse/tree.ts';
import { directivesIn, scopesOf } from '../schema/directives.ts';
import { type Scope, scopeNames } from '../schema/scope.ts';
import { hostFault } from './address.ts';
import { meant, sentence } from './finding.ts';
import { readInteger } from './numbers.ts';
import type { JudgeState } from './state.ts';

/** Text that a template engine will put something else for. */
const placeholder = /\{\{|\}\}|@[A-Z][A-Z0-9_]*@|\$\{?[A-Za-z_]\w*|<%/;

/** Whether a word is not what ffserver will see. */
export function isPlaceholder(state: JudgeState, word: WordNode | undefined): boolean {
  return state.template && word !== undefined && placeholder.test(word.value);
}

/** The value of an argument; an absent one is empty to ffserver. */
export const textOf = (node: DirectiveNode, index = 0): string => node.args[index]?.value ?? '';

/** The characters of an argument, or of the directive's name where there is none. */
export const spanOf = (node: DirectiveNode, index = 0): WordNode => node.args[index] ?? node.name;

/** Says that ffserver does not know a directive, and where it belongs if it is one. */
export function reportUnknown(state: JudgeState, node: DirectiveNode, scope: Scope): void {
  const { name } = node;
  const word = name.value;
  if (isPlaceholder(state, name)) return;
  if (word.startsWith('\uFEFF')) {
    const fixes = [
      {
        title: 'Remove the byte order mark',
        safety: 'safe' as const,
        edits: [{ start: name.start, end: name.start + 1, newText: '' }],
      },
    ];
    const message =
      'A byte order mark stands before the first word, which ffserver takes for a part of it. Remove the mark.';
    state.report('byte-order-mark', name, message, { fixes });
    return;
  }
  const elsewhere = scopesOf(word);
  if (elsewhere.length > 0) {
    const places = elsewhere.map((place) => scopeNames[place]).join(' and ');
    const here = scope === 'global' ? 'at the top level' : `inside ${scopeNames[scope]}`;
    state.report('misplaced-directive', name, `"${word}" belongs into ${places}; ffserver refuses it ${here}.`);
    return;
  }
  const known = directivesIn(scope).map((entry) => entry.name);
  const { hint, fixes } = meant(name, nearest(word, known));
  const where = scope === 'global' ? 'at the top level' : `in ${scopeNames[scope]}`;
  state.report('unknown-directive', name, sentence(`ffserver knows no "${word}" ${where}`, hint), { fixes });
}

/** Reads an integer argument and says what is wrong with it. */
export function integerOf(
  state: JudgeState,
  node: DirectiveNode,
  factor: number,
  minimum: number,
  maximum: number,
  what: string,
): number | undefined {
  const text = textOf(node);
  const value = readInteger(text, factor, minimum, maximum);
  if (value !== undefined || isPlaceholder(state, node.args[0])) return value;
  const given = text === '' ? `${node.name.value} needs ${what}` : `"${text.trimEnd()}" is not ${what}`;
  state.report('invalid-number', spanOf(node), `${given}; ffserver refuses the file.`);
  return undefined;
}

/** Checks a host's name or address. */
export function checkHost(state: JudgeState, node: DirectiveNode): void {
  const fault = hostFault(textOf(node));
  if (fault === undefined || isPlaceholder(state, node.args[0])) return;
  state.report('invalid-address', spanOf(node), `${node.name.value} can't use "${textOf(node)}": ${fault}`);
}
