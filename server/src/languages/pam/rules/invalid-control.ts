import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { isAtLeast } from '../analysis/settings.ts';
import { defineRule } from '../define-rule.ts';
import type { ControlFault } from '../parse/tree.ts';
import { actionEntries } from '../schema/actions.ts';
import { returnNames } from '../schema/returns.ts';
import { lacksControl, nearestControl } from '../words.ts';

const actionNames = actionEntries.map(({ name }) => name);

/** What is wrong, and the word that was likely meant for the fault's characters. */
function explain(
  fault: ControlFault,
  whole: string,
  bracketed: boolean,
): { message: string; meant: string | undefined } {
  const { kind, text } = fault;
  const or = (meant: string | undefined) => (meant === undefined ? '' : ` Did you mean "${meant}"?`);
  if (kind === 'return value' && !bracketed && !whole.includes('=')) {
    const meant = nearestControl(whole);
    return { message: `"${whole}" is no control, so that the line always fails.${or(meant)}`, meant };
  }
  if (kind === 'return value') {
    const meant = nearest(text, [...returnNames, 'default']);
    return { message: `"${text}" is no return value, so that the line always fails.${or(meant)}`, meant };
  }
  if (kind === 'action') {
    const meant = nearest(text, actionNames);
    return { message: `"${text}" is no action, so that the line always fails.${or(meant)}`, meant };
  }
  if (kind === 'zero jump') {
    return {
      message: 'A jump over 0 modules is not allowed, and the line always fails; "ignore" goes on.',
      meant: 'ignore',
    };
  }
  if (kind === 'large jump') return { message: `No stack has ${text} modules to skip.`, meant: undefined };
  const lacks =
    kind === 'equals sign'
      ? 'An equals sign and an action must follow the return value'
      : 'An action must follow the equals sign';
  return { message: `${lacks}; as it is, the line always fails.`, meant: undefined };
}

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
  visit: {
    entry(entry, context) {
      const { control, meaning, template } = entry;
      if (template || control === undefined || meaning?.fault === undefined || !control.closed || lacksControl(entry))
        return;
      const { fault } = meaning;
      const { message, meant } = explain(fault, control.value, control.bracketed);
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
