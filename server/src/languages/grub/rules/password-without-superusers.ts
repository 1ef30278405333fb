import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** A password is set, and no superusers are. */
export default defineRule({
  id: 'grub/password-without-superusers',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A password is set, and no `superusers` are.',
  why: 'Without the variable `superusers`, GRUB asks for no password: everybody may edit entries and use the shell.',
  references: ['https://www.gnu.org/software/grub/manual/grub/grub.html'],
  examples: {
    invalid: [
      {
        code: 'password_pbkdf2 root grub.pbkdf2.sha512.10000.AB.CD\n',
        fixed: 'set superusers="root"\npassword_pbkdf2 root grub.pbkdf2.sha512.10000.AB.CD\n',
      },
      {
        code: 'password_pbkdf2 root grub.pbkdf2.sha512.10000.AB.CD\nif [ -f $prefix/custom.cfg ]; then\n  source $prefix/custom.cfg\nfi\n',
        path: '/boot/grub/grub.cfg',
      },
    ],
    valid: [
      'set superusers="root"\npassword_pbkdf2 root grub.pbkdf2.sha512.10000.AB.CD\n',
      { code: 'password_pbkdf2 root grub.pbkdf2.sha512.10000.AB.CD\n', path: '/boot/grub/custom.cfg' },
      {
        code: 'password_pbkdf2 root grub.pbkdf2.sha512.10000.AB.CD\nsource $prefix/custom.cfg\n',
        path: '/boot/grub/grub.cfg',
        files: { '/boot/grub/custom.cfg': 'set superusers=root\n' },
      },
    ],
  },
  visit: {
    end({ analysis, report }) {
      const { deciders, open, fragment } = analysis;
      const password = deciders.find(({ name }) => name === 'password' || name === 'password_pbkdf2');
      if (password === undefined || open || fragment) return;
      const set = [...deciders, ...analysis.otherCommands].some(({ words }) =>
        words.some(({ source }) => /^["']?superusers=/.test(source)),
      );
      if (set) return;
      const user = password.words[1];
      const named = user !== undefined && /^\w+$/.test(user.source);
      report(password.words[0]!, 'Without superusers, no password is asked for.', {
        fixes: named
          ? [
              {
                title: `Make ${user.source} a superuser`,
                safety: 'suggested',
                edits: [insertion(password.start, `set superusers="${user.source}"\n`)],
              },
            ]
          : [],
      });
    },
  },
});
