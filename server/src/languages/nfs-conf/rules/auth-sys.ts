import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Finds AUTH_SYS as the default of mounts. */
export default defineRule({
  id: 'nfs-conf/auth-sys',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'Mounts are told to use AUTH_SYS.',
  why: 'With `Sec=sys` below `[NFSMount_Global_Options]` or for a server, every mount that says nothing else lets the server believe any user id, unencrypted. Ask for Kerberos.',
  references: ['nfsmount.conf(5)', 'nfs(5)'],
  examples: {
    invalid: [
      {
        code: '[NFSMount_Global_Options]\nSec=sys\n',
        path: '/etc/nfsmount.conf',
        fixed: '[NFSMount_Global_Options]\nSec=krb5p\n',
      },
    ],
    valid: [{ code: '[NFSMount_Global_Options]\nSec=krb5p\n', path: '/etc/nfsmount.conf' }],
  },
  visit: {
    'assignment:sec'({ value }, context) {
      if (context.analysis.form !== 'nfsmount' || !/(^|:)(sys|unix)(:|$)/i.test(value.value)) return;
      context.report(value, 'AUTH_SYS is unencrypted, and the server believes any user id.', {
        fixes: ['krb5p', 'krb5i', 'krb5'].map((flavour) => ({
          title: `Change to ${flavour}`,
          safety: 'suggested' as const,
          edits: [replacement(value, flavour)],
        })),
      });
    },
  },
});
