import { defineRule } from '../define-rule.ts';

/** A password is set, and no superusers are. */
export default defineRule({
  id: 'grub/password-without-superusers',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A password is set, and no `superusers` are.',
  why: 'Without the variable `superusers`, GRUB asks for no password: everybody may edit entries and use the shell.',
  references: ['https://www.gnu.org/software/grub/manual/grub/grub.html'],
  examples: {
    invalid: ['password_pbkdf2 root grub.pbkdf2.sha512.10000.AB.CD\n'],
    valid: ['set superusers="root"\npassword_pbkdf2 root grub.pbkdf2.sha512.10000.AB.CD\n'],
  },
  visit: {
    end({ analysis, report }) {
      const password = analysis.commands.find(({ name }) => name === 'password' || name === 'password_pbkdf2');
      if (password === undefined || analysis.open) return;
      const set = analysis.commands.some(({ words }) => words.some(({ source }) => /^["']?superusers=/.test(source)));
      if (!set) report(password.words[0]!, 'Without superusers, no password is asked for.');
    },
  },
});
