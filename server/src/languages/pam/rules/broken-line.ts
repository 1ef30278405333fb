import { replacement } from '../../../core/text/edit.ts';
import { explainControlFault } from '../judge/control.ts';
import { defineProfileRule } from '../profile/analyse.ts';

/** Finds lines of stacks that libpam will not understand. */
export default defineProfileRule({
  id: 'pam-config/broken-line',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A line of a stack has a control that libpam cannot read, or no module.',
  why: 'pam-auth-update copies the line into common-auth and the like, where it makes every login fail. `end` as an action means the end of the block of profiles.',
  references: ['pam-auth-update (libpam-runtime 1.5.2)', 'Ubuntu’s PAMConfigFrameworkSpec'],
  examples: {
    invalid: [
      {
        code: 'Name: A\nPriority: 1\nAuth-Type: Primary\nAuth:\n\trequierd pam_unix.so\n',
        fixed: 'Name: A\nPriority: 1\nAuth-Type: Primary\nAuth:\n\trequired pam_unix.so\n',
      },
      {
        code: 'Name: A\nPriority: 1\nAuth-Type: Primary\nAuth:\n\t[success=end default=ignroe] pam_unix.so\n',
        fixed: 'Name: A\nPriority: 1\nAuth-Type: Primary\nAuth:\n\t[success=end default=ignore] pam_unix.so\n',
      },
      'Name: A\nPriority: 1\nAuth-Type: Primary\nAuth:\n\trequired\n',
    ],
    valid: [
      'Name: Example\nDefault: yes\nPriority: 128\nAuth-Type: Primary\nAuth:\n\t[success=end default=ignore] pam_unix.so nullok\n',
    ],
  },
  reach: 'section',
  visit: {
    line(node, context) {
      const { control, meaning, module, bracketed } = node;
      if (control === undefined) return;
      if (meaning?.fault !== undefined) {
        const { fault } = meaning;
        const bare = control.value.replace(/=end(?![a-z])/g, '=ok');
        const { message, meant } = explainControlFault(fault, bare, bracketed);
        const span = bracketed || control.value.includes('=') ? { start: fault.start, end: fault.end } : control;
        const edits = meant === undefined ? [] : [replacement(span, meant)];
        context.report(span, message, {
          fixes: meant === undefined ? [] : [{ title: `Change to ${meant}`, safety: 'suggested', edits }],
        });
      } else if (module === undefined) context.report(control, 'The line ends before its module.');
    },
  },
});
