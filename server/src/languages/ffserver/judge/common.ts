import { nearest } from '../../../core/text/nearest.ts';
import { moveLines } from '../fixes.ts';
import type { DirectiveNode, SectionNode, WordNode } from '../parse/tree.ts';
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
export function reportUnknown(state: JudgeState, node: DirectiveNode, scope: Scope, section?: SectionNode): void {
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
    const places = elsewhere
      .map((place) => (place === 'global' ? 'at the top level' : `into ${scopeNames[place]}`))
      .join(' and ');
    const here = scope === 'global' ? 'at the top level' : `inside ${scopeNames[scope]}`;
    state.report('misplaced-directive', name, `"${word}" belongs ${places}; ffserver refuses it ${here}.`, {
      fixes: elsewhere.includes('global') ? movedOut(state, node, section) : movedIn(state, node, elsewhere),
    });
    return;
  }
  const known = directivesIn(scope).map((entry) => entry.name);
  const { hint, fixes } = meant(name, nearest(word, known));
  const where = scope === 'global' ? 'at the top level' : `in ${scopeNames[scope]}`;
  state.report('unknown-directive', name, sentence(`ffserver knows no "${word}" ${where}`, hint), { fixes });
}

/** Moves a directive out of its section. */
function movedOut({ around: { text } }: JudgeState, node: DirectiveNode, section: SectionNode | undefined) {
  if (section === undefined || node.name.value.toLowerCase() === 'loadmodule') return [];
  return moveLines(text, node, section.start, `Move ${node.name.value} above the section`);
}

/** Moves a directive that stands behind a section into it, where it fits: the closing tag came too early. */
function movedIn({ around: { text }, lastSection }: JudgeState, node: DirectiveNode, scopes: readonly Scope[]) {
  if (lastSection?.close === undefined || !scopes.includes(lastSection.section)) return [];
  const { close, title } = lastSection;
  return close.start < node.start ? moveLines(text, node, close.start, `Move ${node.name.value} into ${title}`) : [];
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

/** What stands for the same in IPv4. */
const nearAddresses: Readonly<Record<string, string>> = {
  '::': '0.0.0.0',
  '[::]': '0.0.0.0',
  '*': '0.0.0.0',
  '::1': '127.0.0.1',
  '[::1]': '127.0.0.1',
};

/** Checks a host's name or address. */
export function checkHost(state: JudgeState, node: DirectiveNode): void {
  const fault = hostFault(textOf(node));
  if (fault === undefined || isPlaceholder(state, node.args[0])) return;
  const near = nearAddresses[textOf(node)];
  state.report('invalid-address', spanOf(node), `${node.name.value} can't use "${textOf(node)}": ${fault}`, {
    fixes: meant(spanOf(node), near).fixes,
  });
}
