import { defineRule } from '../define-rule.ts';

/** Finds that empty passwords let users in. */
export default defineRule({
  id: 'pam/nullok',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The option `nullok` lets users in who have an empty password.',
  why: 'Debian ships it, so that fresh accounts work. Without it an empty password lets nobody in; for one-time codes it exempts users who have not set up any.',
  references: ['pam_unix(8)', 'pam_google_authenticator(8)'],
  examples: {
    invalid: [
      { code: 'auth required pam_unix.so nullok\n', fixed: 'auth required pam_unix.so\n' },
      {
        code: 'auth required pam_google_authenticator.so nullok user=root\n',
        fixed: 'auth required pam_google_authenticator.so user=root\n',
      },
    ],
    valid: [
      'auth required pam_unix.so\n',
      'password required pam_unix.so nullok\n',
      'auth required pam_mount.so nullok\n',
    ],
  },
  reach: 'section',
  visit: {
    entry(entry, context) {
      const { module, facility, args } = entry;
      if (module === undefined || facility !== 'auth' || !/pam_(unix|google_authenticator)\b/.test(module.value))
        return;
      const argument = args.find(({ value }) => value === 'nullok' || value === 'nullok_secure');
      if (argument === undefined) return;
      const what = module.value.includes('pam_unix') ? 'an empty password' : 'no secret';
      const before = entry.args[args.indexOf(argument) - 1] ?? module;
      context.report(argument, `${argument.value} lets users in who have ${what}.`, {
        fixes: [
          {
            title: `Remove ${argument.value}`,
            safety: 'suggested',
            edits: [{ start: before.end, end: argument.end, newText: '' }],
          },
        ],
      });
    },
  },
});
