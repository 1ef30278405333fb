import { insertion } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import type { DirectiveNode, WordNode } from '../parse/tree.ts';
import { directivesIn, scopesOf } from '../schema/directives.ts';
import { type Scope, scopeNames } from '../schema/scope.ts';
import { type AclRow, addressOf, rangeOfNetwork } from '../streams/acl.ts';
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

/** Reads a line of an ACL. ffserver drops a line that it can't read, prints why and goes on. */
export function readAcl(state: JudgeState, node: DirectiveNode): AclRow | undefined {
  const [action, first, last] = node.args;
  const dropped = (span: WordNode, reason: string, fixes: ReturnType<typeof meant>['fixes'] = []) => {
    if (!isPlaceholder(state, span)) {
      state.report('ignored-acl', span, `ffserver drops this ACL line and starts all the same: ${reason}`, { fixes });
    }
    return undefined;
  };
  const word = action?.value.toLowerCase();
  if (action === undefined) return dropped(node.name, 'it says neither allow nor deny.');
  if (word !== 'allow' && word !== 'deny') {
    const { hint, fixes } = meant(action, nearest(action.value, ['allow', 'deny']));
    return dropped(action, sentence(`"${action.value}" is neither allow nor deny`, hint), fixes);
  }
  if (first === undefined) return dropped(action, 'an address is missing.');
  if (last?.value.startsWith('#')) {
    const edits = [insertion(last.start, `${first.value} `)];
    const fixes = [
      { title: 'Write the address twice, so that the comment is one', safety: 'suggested' as const, edits },
    ];
    return dropped(last, 'the comment is read as the last address of a range.', fixes);
  }
  for (const word of last === undefined ? [first] : [first, last]) {
    const network = rangeOfNetwork(word.value);
    if (network !== undefined) {
      const edits = [{ start: word.start, end: word.end, newText: `${network.first} ${network.last}` }];
      const fixes =
        last === undefined ? [{ title: 'Write the network as a range', safety: 'suggested' as const, edits }] : [];
      return dropped(word, `it knows no networks; write a range such as "${network.first} ${network.last}".`, fixes);
    }
    const fault = hostFault(word.value);
    if (fault !== undefined) return dropped(word, `${fault}`);
  }
  const lastText = last?.value ?? first.value;
  const row = {
    node,
    allow: word === 'allow',
    firstText: first.value,
    lastText,
    first: addressOf(first.value),
    last: addressOf(lastText),
  };
  if (row.first !== undefined && row.last !== undefined && row.first > row.last) {
    const edits = [
      { start: first.start, end: first.end, newText: lastText },
      { start: last!.start, end: last!.end, newText: first.value },
    ];
    state.report(
      'reversed-range',
      { start: first.start, end: last!.end },
      'The range ends before it begins, so that it matches nobody.',
      {
        fixes: [{ title: 'Swap the two addresses', safety: 'suggested', edits }],
      },
    );
  }
  return row;
}
