import { replacement } from '../../../core/text/edit.ts';
import { isAtLeast } from '../analysis/settings.ts';
import { defineRule } from '../define-rule.ts';
import { explainControlFault } from '../judge/control.ts';
import { lacksControl } from '../words.ts';

/** Finds controls that libpam cannot read. */
export default defineRule({
  id: 'pam/invalid-control',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The control is none that libpam knows: a misspelt word, return value or action, or a jump over nothing.',
  why:
    'libpam then treats every result of the module as `bad`: the stack fails whatever happens, and only the log says why. ' +
    'Simple words count in any case; return values and actions in brackets are written in small letters.',
  references: ['pam.conf(5)', 'libpam/pam_misc.c, _pam_parse_control (Linux-PAM 1.5.2 and 1.7.2)'],
  examples: {
    invalid: [
      { code: 'auth requierd pam_unix.so\n', fixed: 'auth required pam_unix.so\n' },
      { code: 'auth [succes=1 default=ignore] pam_unix.so\n', fixed: 'auth [success=1 default=ignore] pam_unix.so\n' },
      { code: 'auth [success=1 default=ignroe] pam_unix.so\n', fixed: 'auth [success=1 default=ignore] pam_unix.so\n' },
      { code: 'auth [success=0 default=bad] pam_unix.so\n', fixed: 'auth [success=ignore default=bad] pam_unix.so\n' },
      'auth [success] pam_unix.so\n',
      'auth [success=] pam_unix.so\n',
      'auth [success=ok, default=bad] pam_unix.so\n',
    ],
    valid: [
      'auth REQUIRED pam_unix.so\n',
      'auth [ success = ok new_authtok_reqd=ok default=die ] pam_unix.so\n',
      'auth success=ok pam_unix.so\n',
      'auth [] pam_unix.so\n',
    ],
  },
  reach: 'section',
  visit: {
    entry(entry, context) {
      const { control, meaning, template } = entry;
      if (template || control === undefined || meaning?.fault === undefined || !control.closed || lacksControl(entry))
        return;
      const { fault } = meaning;
      const { message, meant } = explainControlFault(fault, control.value, control.bracketed);
      const span = control.bracketed || control.value.includes('=') ? { start: fault.start, end: fault.end } : control;
      const fixes =
        meant === undefined
          ? []
          : [{ title: `Change to ${meant}`, safety: 'suggested' as const, edits: [replacement(span, meant)] }];
      const mild = fault.kind === 'large jump' && !isAtLeast(context.analysis.settings, '1.6.0');
      context.report(span, message, { fixes, ...(mild ? { severity: 'warning' } : {}) });
    },
  },
});
