import { invalidValues, unknownOptions } from '../judge/arguments.ts';
import { defineProfileRule } from '../profile/analyse.ts';
import { findModule } from '../schema/modules.ts';

const head = 'Name: A\nPriority: 1\nAuth-Type: Primary\nAuth:\n\t';

/** Finds arguments in profiles that are no option of the module, or have a value that it cannot take. */
export default defineProfileRule({
  id: 'pam-config/unfit-option',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An argument of a module is none of its options, or has a value that the option cannot take.',
  why: 'Modules log such an argument at most and go on without it, so that what it asks for does not happen.',
  references: ['The man pages of Linux-PAM 1.5.0 to 1.7.2 and of Debian 12’s libpam-* packages'],
  examples: {
    invalid: [
      { code: `${head}required pam_unix.so nulok\n`, fixed: `${head}required pam_unix.so nullok\n` },
      `${head}required pam_faillock.so preauth deny=three\n`,
    ],
    valid: [`${head}[success=end default=ignore] pam_unix.so nullok try_first_pass\n`],
  },
  reach: 'section',
  visit: {
    line({ module: word, args }, context) {
      const module = word === undefined ? undefined : findModule(word.value);
      if (module === undefined) return;
      for (const { span, message, details } of unknownOptions(module, args)) {
        context.report(span, message, { severity: 'info', ...details });
      }
      for (const { span, message, details } of invalidValues(module, args)) context.report(span, message, details);
    },
  },
});
