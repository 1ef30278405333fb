import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { nearestType } from '../words.ts';

/** Finds first columns that are no type. */
export default defineRule({
  id: 'pam/unknown-type',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The first word of the line is none of `auth`, `account`, `password`, `session` and `@include`.',
  why:
    'libpam takes the line for one of `auth` that always fails, so that with `required` nobody gets in any more. ' +
    'A `-` before the type is fine: it only keeps a missing module out of the log.',
  references: ['pam.conf(5)', 'libpam/pam_handlers.c, _pam_parse_conf_file (Linux-PAM 1.5.2)'],
  examples: {
    invalid: [
      { code: 'auht required pam_unix.so\n', fixed: 'auth required pam_unix.so\n' },
      { code: '-sesion optional pam_systemd.so\n', fixed: '-session optional pam_systemd.so\n' },
      'frobnicate required pam_unix.so\n',
    ],
    valid: ['auth required pam_unix.so\n', '-SESSION optional pam_systemd.so\n', '@include common-auth\n'],
  },
  reach: 'section',
  visit: {
    entry({ type, fault, template, end }, context) {
      if (type === undefined || template || fault !== 'unknown-type') return;
      if (type.value === '\r') {
        // At the end of its line it is pam/carriage-return's.
        if (end === type.end) return;
        context.report(type, 'A carriage return stands in the place of the type, and libpam lets the line fail.');
        return;
      }
      const meant = nearestType(type.value);
      const hint =
        meant === undefined ? 'A line begins with auth, account, password or session.' : `Did you mean "${meant}"?`;
      context.report(type, `"${type.value}" is no type, and libpam makes the line an auth line that fails. ${hint}`, {
        fixes:
          meant === undefined
            ? []
            : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(type, meant)] }],
      });
    },
  },
});
