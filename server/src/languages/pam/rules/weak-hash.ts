import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Options of pam_unix for hashes of the last century; `des` stands in no man page, but pam_unix takes it. */
const weak = new Set(['md5', 'bigcrypt', 'des']);

/** Finds password hashes that can be broken. */
export default defineRule({
  id: 'pam/weak-hash',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: '`pam_unix` hashes new passwords with MD5 or DES.',
  why: 'Whoever gets hold of /etc/shadow finds such passwords within hours. yescrypt is the default of Debian since 11 and of Fedora since 35; sha512 where it is missing. Old hashes stay until the passwords are changed.',
  references: ['pam_unix(8)', 'crypt(5)'],
  examples: {
    invalid: [
      { code: 'password required pam_unix.so md5 shadow\n', fixed: 'password required pam_unix.so yescrypt shadow\n' },
      { code: 'password required pam_unix.so des\n', fixed: 'password required pam_unix.so yescrypt\n' },
      { code: 'password required pam_unix.so bigcrypt\n', fixed: 'password required pam_unix.so yescrypt\n' },
    ],
    valid: [
      'password required pam_unix.so yescrypt\n',
      'password required pam_unix.so sha512 shadow\n',
      'auth required pam_unix.so md5\n',
    ],
  },
  reach: 'section',
  visit: {
    'entry:pam_unix'(entry, context) {
      if (entry.facility !== 'password') return;
      for (const argument of entry.args) {
        if (!weak.has(argument.value)) continue;
        context.report(
          argument,
          `Passwords hashed with ${argument.value} can be broken; yescrypt or sha512 can not so easily.`,
          {
            fixes: [{ title: 'Change to yescrypt', safety: 'suggested', edits: [replacement(argument, 'yescrypt')] }],
          },
        );
      }
    },
  },
});
