import { defineRule } from '../define-rule.ts';

/** A password stands in the script in plain text. */
export default defineRule({
  id: 'grub/plain-password',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A password stands in the script in plain text.',
  why: 'grub.cfg is often readable by everybody, and it lies unencrypted on the disk. `grub-mkpasswd-pbkdf2` makes a hash for `password_pbkdf2`.',
  references: ['https://www.gnu.org/software/grub/manual/grub/grub.html'],
  examples: {
    invalid: ['password root secret\n'],
    valid: ['password_pbkdf2 root grub.pbkdf2.sha512.10000.AB.CD\n'],
  },
  reach: 'section',
  visit: {
    'command:password'(node, { report }) {
      const secret = node.words[2];
      if (secret !== undefined)
        report(secret, 'This password can be read by whoever reads the file; use password_pbkdf2.');
    },
  },
});
