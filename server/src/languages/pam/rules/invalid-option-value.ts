import { defineRule } from '../define-rule.ts';
import { invalidValues } from '../judge/arguments.ts';
import { findModule } from '../schema/modules.ts';

/** Finds values that an option cannot take. */
export default defineRule({
  id: 'pam/invalid-option-value',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The value of an option is of the wrong kind, or is missing.',
  why: 'Modules fall back to their default, or to 0, when they cannot read a value, and say so in the log at most.',
  references: ['The man pages of Linux-PAM 1.5.2 to 1.7.2 and of Debian 12’s libpam-* packages'],
  examples: {
    invalid: [
      'auth required pam_faillock.so deny=three\n',
      {
        code: 'auth required pam_listfile.so item=user sense=alow file=/etc/x\n',
        fixed: 'auth required pam_listfile.so item=user sense=allow file=/etc/x\n',
      },
      'session required pam_limits.so conf\n',
    ],
    valid: [
      'auth required pam_faillock.so deny=3\n',
      'session optional pam_umask.so umask=0027\n',
      'session optional pam_systemd.so debug\n',
    ],
  },
  reach: 'section',
  visit: {
    entry({ module: word, args, includes, template }, context) {
      const module = word === undefined || includes !== undefined || template ? undefined : findModule(word.value);
      if (module === undefined) return;
      for (const { span, message, details } of invalidValues(module, args)) context.report(span, message, details);
    },
  },
});
