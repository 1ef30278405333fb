import type { Addition } from '../../../core/features/addition.ts';
import type { Answer } from '../../../core/questions/question.ts';
import type { TextEdit } from '../../../core/text/edit.ts';
import type { PamAnalysis } from '../analysis/analyse.ts';
import type { Stack } from '../analysis/stacks.ts';
import type { EntryNode } from '../parse/tree.ts';
import { actions } from '../schema/actions.ts';
import { secondFactors } from '../schema/factors.ts';
import { behindGates, findChecks, hasModule, moduleOf, outcomeOf } from './checks.ts';
import { ownLines, stackAt } from './own-lines.ts';
import { editStack, type Insertion, type Rewriting } from './stack-editor.ts';
import { canSkip, stackAfter } from './verify.ts';

const { ok, done, bad, die, ignore } = actions;

/** Locks accounts after too many failures: pam_faillock around the password check, in the order of its man page. */
export const faillock: Addition<PamAnalysis> = {
  id: 'pam-faillock',
  title: 'Account lock (pam_faillock)',
  detail: 'Locks an account for a while after too many wrong passwords.',
  questions: () => [
    {
      id: 'settings',
      kind: 'choice',
      title: 'Where are its settings?',
      default: 'lines',
      choices: [
        { value: 'lines', label: 'In the lines', detail: 'deny and unlock_time stand in the stack' },
        { value: 'conf', label: 'In /etc/security/faillock.conf', detail: 'Linux-PAM 1.4 and later' },
      ],
    },
    {
      id: 'deny',
      kind: 'text',
      title: 'How many failures lock the account?',
      default: '5',
      when: { question: 'settings', equals: 'lines' },
    },
    {
      id: 'unlock',
      kind: 'text',
      title: 'For how many seconds?',
      default: '600',
      help: '0 or never locks until an administrator unlocks it.',
      when: { question: 'settings', equals: 'lines' },
    },
    {
      id: 'root',
      kind: 'boolean',
      title: 'Lock root as well?',
      default: false,
      when: { question: 'settings', equals: 'lines' },
    },
  ],
  validate: (question, value) => checkNumber(question, value),
  edits(analysis, offset, { settings, deny, unlock, root }) {
    const options =
      settings === 'lines' ? [`deny=${deny}`, `unlock_time=${unlock}`, ...(root ? ['even_deny_root'] : [])] : [];
    return lockAccounts(analysis, offset, options);
  },
};

function checkNumber(question: string, value: Answer): string | undefined {
  if (question === 'deny') return /^[1-9]\d{0,4}$/.test(String(value)) ? undefined : 'Give a number from 1 on.';
  if (question !== 'unlock') return undefined;
  return /^(\d{1,6}|never)$/.test(String(value)) ? undefined : 'Give a number of seconds, or never.';
}

/** Lines that are rewritten by somebody else, so that no others are added in their place. */
export interface TakenPlaces {
  readonly preauth?: EntryNode;
  readonly account?: EntryNode | undefined;
}

/**
 * The edits that put pam_faillock around the password check of the service at an offset.
 * @param options of its lines
 * @throws Error with a sentence for the person where the check is elsewhere, or its place is not clear
 */
export function lockAccounts(
  analysis: PamAnalysis,
  offset: number,
  options: readonly string[],
  taken: TakenPlaces = {},
): TextEdit[] {
  const auth = stackAt(analysis, offset, 'auth');
  if (hasModule(auth, 'pam_faillock')) throw new Error('This stack has pam_faillock already.');
  const lines = ownLines(auth);
  const { own, include } = findChecks(auth, true);
  if (own.length === 0) {
    const where = include === undefined ? undefined : lines[include]?.module?.value;
    if (where !== undefined) throw new Error(`The password is checked in ${where}: add the lock there.`);
    throw new Error('No auth line of this file checks a password.');
  }
  // No check of any kind may let a locked account in.
  const first = findChecks(auth, false).own[0] ?? own[0]!;
  const last = own.at(-1)!;
  const check = lines[last]!;
  const { success, failure } = outcomeOf(check);
  const isRequired = success === ok && (failure === bad || failure === die);
  if (isRequired ? own.length > 1 : failure !== ignore || (success !== done && success <= 0)) {
    throw new Error('What happens after a wrong password is not clear here; put the lines of pam_faillock by hand.');
  }

  const line = (mode: string) => ['pam_faillock.so', mode, ...options];
  const checked = new Set(own.map((at) => lines[at]!));
  const preauth: Insertion = { at: reachablePlace(lines, first), control: 'required', words: line('preauth') };
  const authfail: Insertion = {
    at: last + 1,
    control: '[default=die]',
    words: line('authfail'),
    follows: true,
    lands: (entry, result) => (checked.has(entry) && result === 'success' ? 'behind it' : 'on it'),
  };
  // Where success leaves the stack, nothing behind is called: the account line forgets the failures then.
  const authsucc: Insertion[] =
    success === done
      ? []
      : [
          {
            at: behindFactors(lines, isRequired ? last + 1 : landing(success, last)),
            control: 'required',
            words: line('authsucc'),
          },
        ];
  const rewritings: Rewriting[] = isRequired
    ? [
        {
          entry: check,
          target: last + 1,
          landing: 'behind it',
          // Between the check and its target stands authfail alone.
          control: () => '[success=1 new_authtok_reqd=1 default=ignore]',
        },
      ]
    : [];
  if (taken.preauth !== undefined) {
    const at = lines.indexOf(taken.preauth);
    if (at < 0 || at > first || reachablePlace(lines, at) !== at || outcomeOf(taken.preauth).failure === ignore) {
      throw new Error('The line stands where it refuses nobody.');
    }
    const edits = editStack(analysis, { stack: auth, insertions: [authfail, ...authsucc], rewritings });
    return taken.account === undefined ? [...edits, ...accountLine(analysis, offset, auth)] : edits;
  }
  const edits = editStack(analysis, { stack: auth, insertions: [preauth, authfail, ...authsucc], rewritings });
  if (canSkip(stackAfter(analysis, auth, edits), 'pam_faillock')) {
    throw new Error('Some way through this stack would pass the lock by; put the lines of pam_faillock by hand.');
  }
  return [...edits, ...accountLine(analysis, offset, auth)];
}

const landing = (jump: number, from: number) => from + 1 + jump;

/** The place before a line, or before the jump that leads over that place. */
function reachablePlace(lines: readonly EntryNode[], wanted: number): number {
  const over = lines.findIndex((entry, from) => {
    const jumps = entry.meaning?.pairs.map(({ action }) => action) ?? [];
    return from < wanted && jumps.some((jump) => jump > 0 && from + 1 + jump > wanted);
  });
  return over < 0 ? wanted : over;
}

/** The place behind the second factors that follow. */
function behindFactors(lines: readonly EntryNode[], from: number): number {
  let at = Math.min(from, lines.length);
  while (at < lines.length && secondFactors.has(moduleOf(lines[at]!))) at++;
  return at;
}

/** The account line, by which failures are forgotten after a success; a file without account lines gets none. */
function accountLine(analysis: PamAnalysis, offset: number, auth: Stack): TextEdit[] {
  const account = analysis.stacks().find((one) => one.service === auth.service && one.facility === 'account');
  if (account === undefined || hasModule(account, 'pam_faillock')) return [];
  const lines = ownLines(account);
  if (lines.length === 0) return [];
  const at = behindGates(lines, new Set(['pam_nologin']));
  const insertion: Insertion = { at, control: 'required', words: ['pam_faillock.so'] };
  return editStack(analysis, { stack: stackAt(analysis, offset, 'account'), insertions: [insertion] });
}
