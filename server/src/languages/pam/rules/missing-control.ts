import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { lacksControl } from '../words.ts';

/** Finds lines without a control. */
export default defineRule({
  id: 'pam/missing-control',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The line says no control: what its result means for the stack.',
  why: 'libpam cannot use the line and lets it fail. Between type and module stands `required`, `sufficient` or the like.',
  references: ['pam.conf(5)', 'libpam/pam_handlers.c, _pam_parse_conf_file (Linux-PAM 1.5.2)'],
  examples: {
    invalid: ['auth\n', { code: 'auth pam_unix.so nullok\n', fixed: 'auth required pam_unix.so nullok\n' }],
    valid: ['auth required pam_unix.so\n', '@include common-auth\n'],
  },
  reach: 'section',
  visit: {
    entry(entry, context) {
      const { type, control, fault, template } = entry;
      if (template || type === undefined || type.value === '\r') return;
      if (fault === 'missing-control') {
        context.report(type, 'A control such as required and a module must follow the type.');
      } else if (control !== undefined && entry.meaning?.fault !== undefined && lacksControl(entry)) {
        context.report(control, 'A control such as required must stand between the type and the module.', {
          fixes: [{ title: 'Insert required', safety: 'suggested', edits: [insertion(control.start, 'required ')] }],
        });
      }
    },
  },
});
