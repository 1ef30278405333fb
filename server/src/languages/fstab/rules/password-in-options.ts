import { defineRule } from '../define-rule.ts';

/** Finds passwords that everybody can read. */
export default defineRule({
  id: 'fstab/password-in-options',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  reach: 'section',
  what: 'A password stands in fstab.',
  why: 'Every user of the machine can read fstab. Put `username=`, `password=` and `domain=` on lines of their own into a file that only root can read, and name it by `credentials=`; or let users log in by Kerberos with `sec=krb5,multiuser`.',
  references: ['mount.cifs(8), credentials'],
  examples: {
    invalid: ['//files.example.org/srv /srv cifs username=a,password=b 0 0\n'],
    valid: [
      '//files.example.org/srv /srv cifs credentials=/etc/cifs.credentials 0 0\n',
      '//files.example.org/srv /srv cifs username=a,password={{ secret }} 0 0\n',
    ],
  },
  visit: {
    option({ name, value, valueSpan }, { report }) {
      if (!/^(password2?|passwd|pass)$/.test(name) || value === undefined || /[{}$%]/.test(value)) return;
      if (valueSpan === undefined || valueSpan.end === valueSpan.start) return;
      report(
        valueSpan,
        'Every user can read this password; put it into a file that only root reads, named by credentials=.',
      );
    },
  },
});
