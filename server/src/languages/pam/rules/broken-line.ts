import { defineProfileRule } from '../profile/analyse.ts';

/** Finds lines of stacks that libpam will not understand. */
export default defineProfileRule({
  id: 'pam-config/broken-line',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A line of a stack has a control that libpam cannot read, or no module.',
  why: 'pam-auth-update copies the line into common-auth and the like, where it makes every login fail. `end` as an action means the end of the block of profiles.',
  references: ['pam-auth-update (libpam-runtime 1.5.2)', 'Ubuntu’s PAMConfigFrameworkSpec'],
  examples: {
    invalid: [
      'Name: A\nPriority: 1\nAuth-Type: Primary\nAuth:\n\trequierd pam_unix.so\n',
      'Name: A\nPriority: 1\nAuth-Type: Primary\nAuth:\n\trequired\n',
    ],
    valid: [
      'Name: Example\nDefault: yes\nPriority: 128\nAuth-Type: Primary\nAuth:\n\t[success=end default=ignore] pam_unix.so nullok\n',
    ],
  },
  visit: {
    line(node, context) {
      const { control, meaning, module } = node;
      if (control === undefined) return;
      if (meaning?.fault !== undefined)
        context.report(control, `libpam cannot read the control "${control.value}", so that the line always fails.`);
      else if (module === undefined) context.report(control, 'The line ends before its module.');
    },
  },
});
