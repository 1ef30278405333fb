import { defineRule } from '../define-rule.ts';
import type { EntryNode } from '../parse/tree.ts';
import { actions } from '../schema/actions.ts';
import { exemptions } from '../schema/factors.ts';
import { findModule } from '../schema/modules.ts';
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

/** Finds required refusals that a sufficient check before them skips. */
export default defineRule({
  id: 'pam/skipped-gate',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A `sufficient` check stands before a `required` line that is to keep people out, and skips it.',
  why: 'Who passes the check leaves the stack at once, so that `pam_nologin`, `pam_faillock`, `pam_access` and the like never see them. Refusals come first.',
  references: ['pam.conf(5)'],
  examples: {
    invalid: [
      'auth sufficient pam_unix.so\nauth required pam_nologin.so\nauth required pam_deny.so\n',
      'account sufficient pam_ldap.so\naccount required pam_access.so\n',
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
        let check: EntryNode | undefined;
        for (const { entry, level, path } of stack.handlers) {
          const { module: word, meaning } = entry;
          const module = word === undefined ? undefined : findModule(word.value);
          if (module === undefined || word === undefined || level > 0 || meaning === undefined) continue;
          const gate =
            gates.has(module.name) && !entry.args.some(({ value }) => value === 'authfail' || value === 'authsucc');
          const isRequired =
            meaning.actions[returns.authErr] === actions.bad || meaning.actions[returns.authErr] === actions.die;
          if (check !== undefined && gate && isRequired && path === context.analysis.document.path) {
            context.report(
              word,
              `${check.module?.value} ends the stack before this line for everybody who passes it; refusals come first.`,
            );
          }
          const ends = meaning.actions[returns.success] === actions.done;
          if (ends && module.role === 'checks' && !exemptions.has(module.name)) check ??= entry;
        }
      }
    },
  },
});
