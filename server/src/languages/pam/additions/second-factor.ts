import type { Addition } from '../../../core/features/addition.ts';
import type { TextEdit } from '../../../core/text/edit.ts';
import type { PamAnalysis } from '../analysis/analyse.ts';
import type { Stack } from '../analysis/stacks.ts';
import type { EntryNode } from '../parse/tree.ts';
import { actions } from '../schema/actions.ts';
import { secondFactors } from '../schema/factors.ts';
import { findChecks, hasModule, moduleOf, outcomeOf } from './checks.ts';
import { ownLines, stackAt } from './own-lines.ts';
import { checkPath } from './paths.ts';
import { editStack, type Insertion, type Rewriting, replaceControl } from './stack-editor.ts';
import { canSkip, stackAfter } from './verify.ts';

/** Asks for a one-time code behind the password. */
export const secondFactor: Addition<PamAnalysis> = {
  id: 'pam-totp',
  title: 'Second factor (one-time code)',
  detail: 'Asks for the code of an authenticator app after the password; users without a secret get in no more.',
  questions: () => [
    {
      id: 'module',
      kind: 'choice',
      title: 'Which module checks the code?',
      default: 'google',
      choices: [
        {
          value: 'google',
          label: 'pam_google_authenticator',
          detail: 'Users make their secret with google-authenticator',
        },
        { value: 'oath', label: 'pam_oath', detail: 'Secrets of all users stand in one file' },
      ],
    },
    {
      id: 'file',
      kind: 'text',
      title: 'In which file are the secrets?',
      default: '/etc/users.oath',
      when: { question: 'module', equals: 'oath' },
    },
    {
      id: 'digits',
      kind: 'choice',
      title: 'How many digits has a code?',
      default: '6',
      choices: ['6', '7', '8'].map((value) => ({ value, label: value })),
      when: { question: 'module', equals: 'oath' },
    },
  ],
  validate: (question, value) => (question === 'file' ? checkPath(value) : undefined),
  edits(analysis, offset, { module, file, digits }) {
    const words =
      module === 'oath'
        ? ['pam_oath.so', `usersfile=${file}`, 'window=20', `digits=${digits}`]
        : ['pam_google_authenticator.so'];
    return askAsWell(analysis, offset, words);
  },
};

/**
 * The edits that put another check behind those of the service at an offset.
 * @throws Error with a sentence for the person where it could be passed by
 */
function askAsWell(analysis: PamAnalysis, offset: number, words: readonly string[]): TextEdit[] {
  const stack = stackAt(analysis, offset, 'auth');
  if (hasModule(stack, ...secondFactors)) throw new Error('This stack asks for a second factor already.');
  const lines = ownLines(stack);
  const { own, include } = findChecks(stack, false);
  const name = words[0]!.replace('.so', '');
  if (own.length > 0) {
    const edits = behindOwnChecks(analysis, stack, lines, own, words);
    if (!canSkip(stackAfter(analysis, stack, edits), name)) return edits;
    throw new Error('Some way through this stack would leave the code out; put its line by hand.');
  }
  const through = include === undefined ? undefined : lines[include];
  if (through === undefined) throw new Error('No auth line of this file checks who somebody is.');
  const insertion: Insertion = { at: include! + 1, control: 'required', words, follows: true };
  const plain = editStack(analysis, { stack, insertions: [insertion] });
  const known = stack.unseen.length === 0;
  if (through.includes !== 'include' && !canSkip(stackAfter(analysis, stack, plain), name)) return plain;
  if (known && !canSkip(stackAfter(analysis, stack, plain), name)) return plain;
  const service = through.module?.value ?? 'the included service';
  if (through.includes === 'include') {
    // What leaves a substack does not leave the stack, so that the code is asked for.
    const edits = [...plain, replaceControl(analysis.document.text, through, 'substack')];
    if (!canSkip(stackAfter(analysis, stack, edits), name)) return edits;
  }
  throw new Error(`${service} ends the stack as soon as the password is right; add the second factor there.`);
}

function behindOwnChecks(
  analysis: PamAnalysis,
  stack: Stack,
  lines: readonly EntryNode[],
  own: readonly number[],
  words: readonly string[],
): TextEdit[] {
  const last = own.at(-1)!;
  const leaving = own.filter((at) => outcomeOf(lines[at]!).success === actions.done);
  const jump = outcomeOf(lines[last]!).success;
  if (leaving.length === 0) {
    let at = Math.min(last + 1 + Math.max(jump, 0), lines.length);
    while (at < lines.length && moduleOf(lines[at]!) === 'pam_permit') at++;
    const follows = at > 0 && (at === last + 1 || moduleOf(lines[at - 1]!) === 'pam_permit');
    return editStack(analysis, { stack, insertions: [{ at, control: 'required', words, follows }] });
  }
  // A success must lead to the code instead of leaving the stack, and over the denial that catches failures.
  const deny = lines.findIndex((entry, at) => at > last && moduleOf(entry) === 'pam_deny');
  const target = deny < 0 ? last + 1 : deny + 1;
  const denial: Insertion = { at: target, control: 'requisite', words: ['pam_deny.so'], follows: true };
  const code: Insertion = { at: target, control: 'required', words, follows: true };
  const rewritings = leaving.map((at): Rewriting => {
    const entry = lines[at]!;
    return {
      entry,
      target,
      landing: 'on it',
      control: (count) => jumpingControl(entry, deny < 0 ? count + 1 : count),
    };
  });
  return editStack(analysis, { stack, insertions: deny < 0 ? [denial, code] : [code], rewritings });
}

/** The control of a line with a jump wherever it left the stack. */
function jumpingControl({ meaning, control }: EntryNode, jump: number): string {
  if (meaning?.kind !== 'pairs') return `[success=${jump} new_authtok_reqd=${jump} default=ignore]`;
  return `[${control!.value.replace(/(=\s*)done\b/g, `$1${jump}`)}]`;
}
