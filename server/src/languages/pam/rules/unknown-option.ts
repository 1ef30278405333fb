import { defineRule } from '../define-rule.ts';
import { unknownOptions } from '../judge/arguments.ts';
import { findModule } from '../schema/modules.ts';

/** Finds options that a module does not know. */
export default defineRule({
  id: 'pam/unknown-option',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The argument is no option of the module.',
  why: 'Modules log an unknown option at most and go on without it, so that a misspelt one has no effect. One that is near to a known option is a warning.',
  references: ['The man pages of Linux-PAM 1.5.2 to 1.7.2 and of Debian 12’s libpam-* packages'],
  examples: {
    invalid: [
      { code: 'auth required pam_unix.so nulok\n', fixed: 'auth required pam_unix.so nullok\n' },
      'auth required pam_faillock.so frobnicate\n',
    ],
    valid: [
      'auth required pam_unix.so nullok try_first_pass debug\n',
      'auth required pam_exec.so /usr/bin/true\n',
      'auth required pam_acme.so x\n',
    ],
  },
  reach: 'section',
  visit: {
    entry({ module: word, args, includes, template }, context) {
      const module = word === undefined || includes !== undefined || template ? undefined : findModule(word.value);
      if (module === undefined) return;
      for (const { span, message, details } of unknownOptions(module, args)) context.report(span, message, details);
    },
  },
});
