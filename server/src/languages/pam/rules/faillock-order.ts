import { remember } from '../../../core/syntax/remember.ts';
import { behindGates, hasModule } from '../additions/checks.ts';
import { ownLines } from '../additions/own-lines.ts';
import { editsWhereClear } from '../additions/stack-editor.ts';
import type { PamAnalysis } from '../analysis/analyse.ts';
import type { Stack } from '../analysis/stacks.ts';
import { defineRule } from '../define-rule.ts';
import { callOf } from '../explain/calls.ts';
import { scenariosOf } from '../explain/scenarios.ts';
import { walkStack } from '../explain/walk.ts';
import type { EntryNode, WordNode } from '../parse/tree.ts';
import { actions } from '../schema/actions.ts';
import { passwordChecks } from '../schema/factors.ts';
import { moduleName } from '../schema/modules.ts';
import { returns } from '../schema/returns.ts';

const nameOf = ({ module }: EntryNode) => moduleName(module?.value ?? '');
const isMode = (entry: EntryNode, mode: string) =>
  nameOf(entry) === 'pam_faillock' && entry.args.some(({ value }) => value === mode);

/** Whether the right password goes on from a check to the line that counts failures. */
function countsSuccesses(stack: Stack, check: number, authfail: number): boolean {
  if (stack.handlers[check]!.actions[returns.success] !== actions.ok) return false;
  const call = callOf('auth');
  const { run } = walkStack(stack, call, scenariosOf(call, stack.handlers)[0]!);
  return run.calls.some(({ index }) => index === authfail);
}

/** What is wrong in an auth stack by itself, and the word of the authfail line whose failures the account stack must forget. */
const judge = remember((stack: Stack): { problems: Problem[]; forgetting: WordNode | undefined } => {
  const { handlers, facility, unseen, path: own } = stack;
  const problems: Problem[] = [];
  const nothing = { problems, forgetting: undefined };
  if (facility !== 'auth' || unseen.length > 0) return nothing;
  const at = (mode: string) => handlers.findIndex(({ entry }) => isMode(entry, mode));
  const wordOf = (mode: string) => {
    const line = handlers.find(({ entry, path }) => path === own && isMode(entry, mode));
    return line?.entry.args.find(({ value }) => value === mode);
  };
  const say = (mode: string, message: string) => {
    const word = wordOf(mode);
    if (word !== undefined) problems.push({ word, message });
  };
  const [preauth, authfail, authsucc] = [at('preauth'), at('authfail'), at('authsucc')];
  const check = handlers.findIndex(({ entry }) => passwordChecks.has(nameOf(entry)));
  if (preauth >= 0 && authfail < 0)
    say('preauth', 'No authfail line counts failures, so that no account is ever locked.');
  if (check < 0) return nothing;
  if (authfail >= 0 && preauth < 0)
    say('authfail', 'No preauth line refuses locked accounts before the password is checked.');
  if (preauth > check) say('preauth', 'preauth must stand before the password check, or a locked account passes it.');
  if (authfail >= 0 && authfail < check)
    say('authfail', 'authfail must stand behind the password check; here it counts everybody.');
  if (authfail > check && countsSuccesses(stack, check, authfail))
    say('authfail', 'The right password leads here as well, so that it counts as a failure; jump over this line.');
  if (authsucc >= 0 && authsucc < check)
    say('authsucc', 'authsucc must stand behind the password check; here every attempt forgets the failures.');
  return { problems, forgetting: authfail >= 0 && authsucc < 0 ? wordOf('authfail') : undefined };
});

interface Problem {
  readonly word: WordNode;
  readonly message: string;
}

/** The account stack that should forget failures, and does not. */
function forgetful(analysis: PamAnalysis, auth: Stack): Stack | undefined {
  const account = analysis.stacks().find((one) => one.service === auth.service && one.facility === 'account');
  if (account === undefined || account.unseen.length > 0 || account.handlers.length === 0) return undefined;
  return hasModule(account, 'pam_faillock') ? undefined : account;
}

function addAccountLine(analysis: PamAnalysis, stack: Stack) {
  const at = behindGates(ownLines(stack), new Set(['pam_nologin']));
  const insertion = { at, control: 'required', words: ['pam_faillock.so'] };
  const edits = editsWhereClear(analysis, { stack, insertions: [insertion] });
  if (edits.length === 0) return [];
  return [{ title: 'Add account required pam_faillock.so', safety: 'suggested', edits } as const];
}

/** Finds pam_faillock’s lines in the wrong order, or without their others. */
export default defineRule({
  id: 'pam/faillock-order',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The lines of `pam_faillock` are incomplete, or stand on the wrong side of the password check.',
  why: '`preauth` refuses locked accounts and stands before the check; `authfail` counts a failure and stands behind it, where only failures come; `authsucc`, or the line of the `account` stack, forgets the failures after a success. Without `preauth` a locked account gets in with the right password; without `authfail` nothing is ever counted; without the third every failure since the last lock counts on.',
  references: ['pam_faillock(8)'],
  examples: {
    invalid: [
      'auth required pam_faillock.so preauth\nauth required pam_unix.so\n',
      'auth sufficient pam_unix.so\nauth required pam_faillock.so preauth\nauth [default=die] pam_faillock.so authfail\n',
      'auth [default=die] pam_faillock.so authfail\nauth required pam_faillock.so preauth\nauth sufficient pam_unix.so\nauth required pam_deny.so\n',
      'auth required pam_faillock.so preauth\nauth required pam_unix.so\nauth [default=die] pam_faillock.so authfail\n',
      'auth required pam_faillock.so preauth\nauth required pam_faillock.so authsucc\nauth sufficient pam_unix.so\nauth [default=die] pam_faillock.so authfail\n',
      {
        code: 'auth required pam_faillock.so preauth\nauth sufficient pam_unix.so\nauth [default=die] pam_faillock.so authfail\naccount required pam_unix.so\n',
        fixed:
          'auth required pam_faillock.so preauth\nauth sufficient pam_unix.so\nauth [default=die] pam_faillock.so authfail\naccount required pam_faillock.so\naccount required pam_unix.so\n',
      },
    ],
    valid: [
      'auth required pam_faillock.so preauth\nauth sufficient pam_unix.so\nauth [default=die] pam_faillock.so authfail\nauth required pam_deny.so\n',
      'auth required pam_faillock.so preauth\nauth [success=1 default=ignore] pam_unix.so\nauth [default=die] pam_faillock.so authfail\nauth required pam_faillock.so authsucc\naccount required pam_unix.so\n',
      'account required pam_faillock.so\n',
    ],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      for (const stack of analysis.stacks()) {
        const { problems, forgetting } = judge(stack);
        for (const { word, message } of problems) context.report(word, message);
        const account = forgetting === undefined ? undefined : forgetful(analysis, stack);
        if (forgetting === undefined || account === undefined) continue;
        const message =
          'Nothing forgets the failures after a success: neither authsucc nor an account line of pam_faillock.';
        context.report(forgetting, message, { fixes: addAccountLine(analysis, account) });
      }
    },
  },
});
