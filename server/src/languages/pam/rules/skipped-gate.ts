import { remember } from '../../../core/syntax/remember.ts';
import type { Stack } from '../analysis/stacks.ts';
import { defineRule } from '../define-rule.ts';
import type { EntryNode, WordNode } from '../parse/tree.ts';
import { actions } from '../schema/actions.ts';
import { exemptions, passwordChecks, secondFactors } from '../schema/factors.ts';
import { findModule, moduleName } from '../schema/modules.ts';
import { returns } from '../schema/returns.ts';

/** Modules that are there to refuse. */
const gates = new Set([
  'pam_nologin',
  'pam_access',
  'pam_faillock',
  'pam_securetty',
  'pam_shells',
  'pam_time',
  'pam_sepermit',
  'pam_abl',
]);

const isPassword = (check: EntryNode | undefined) =>
  check?.module !== undefined && passwordChecks.has(moduleName(check.module.value));

/** The gates and second factors of a stack that a check before them skips. */
const skippedGates = remember(({ handlers, path: own }: Stack) => {
  const found: { word: WordNode; message: string }[] = [];
  let check: EntryNode | undefined;
  for (const { entry, level, path } of handlers) {
    const { module: word, meaning } = entry;
    const module = word === undefined ? undefined : findModule(word.value);
    if (module === undefined || word === undefined || level > 0 || meaning === undefined) continue;
    const gate =
      gates.has(module.name) && !entry.args.some(({ value }) => value === 'authfail' || value === 'authsucc');
    const isRequired =
      meaning.actions[returns.authErr] === actions.bad || meaning.actions[returns.authErr] === actions.die;
    const factor = secondFactors.has(module.name) && isPassword(check);
    if (check !== undefined && (gate || factor) && isRequired && path === own) {
      const who = `${check.module?.value} ends the stack before this line for everybody who passes it`;
      const rest = factor ? ', so that the second factor is not asked for.' : '; refusals come first.';
      found.push({ word, message: `${who}${rest}` });
    }
    const ends = meaning.actions[returns.success] === actions.done;
    if (ends && module.role === 'checks' && !exemptions.has(module.name)) check ??= entry;
  }
  return found;
});

/** Finds required refusals that a sufficient check before them skips. */
export default defineRule({
  id: 'pam/skipped-gate',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A `sufficient` check stands before a `required` line that is to keep people out or to ask for more, and skips it.',
  why: 'Who passes the check leaves the stack at once, so that `pam_nologin`, `pam_faillock`, `pam_access` and the like never see them, and a second factor is not asked for. Refusals come first; for a second factor let the password jump to it.',
  references: ['pam.conf(5)'],
  examples: {
    invalid: [
      'auth sufficient pam_unix.so\nauth required pam_nologin.so\nauth required pam_deny.so\n',
      'account sufficient pam_ldap.so\naccount required pam_access.so\n',
      'auth sufficient pam_unix.so\nauth required pam_google_authenticator.so\n',
    ],
    valid: [
      'auth required pam_nologin.so\nauth sufficient pam_unix.so\nauth required pam_deny.so\n',
      'auth sufficient pam_rootok.so\nauth required pam_wheel.so\nauth required pam_unix.so\n',
      'auth sufficient pam_unix.so\nauth required pam_faillock.so authfail\nauth required pam_deny.so\n',
    ],
  },
  visit: {
    end(context) {
      for (const stack of context.analysis.stacks()) {
        for (const { word, message } of skippedGates(stack)) context.report(word, message);
      }
    },
  },
});
