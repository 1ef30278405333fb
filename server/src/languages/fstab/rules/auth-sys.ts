import { adviseAuthSys } from '../../../core/nfs/mounts/security.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds NFS mounts by AUTH_SYS. */
export default nfsRule({
  id: 'fstab/auth-sys',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: 'An NFS mount may use AUTH_SYS, where the server believes any user id and the wire is in the clear.',
  why: 'Without `sec=`, a client takes the first flavour that the server offers, which is AUTH_SYS on most. With `sec=krb5p` it insists on Kerberos, and mounting fails where the server would have it weaker. The server must offer it in its exports, and both need a keytab. `xprtsec=tls` or `mtls` encrypts the connection without saying who the user is.',
  references: ['nfs(5)', 'RFC 5531, appendix A'],
  examples: {
    invalid: [
      {
        code: 'files.example.org:/srv /srv nfs vers=4.2,sec=sys 0 0\n',
        fixed: 'files.example.org:/srv /srv nfs vers=4.2,sec=krb5p 0 0\n',
      },
      {
        code: 'files.example.org:/srv /srv nfs vers=4.2\n',
        fixed: 'files.example.org:/srv /srv nfs vers=4.2,sec=krb5p\n',
      },
      'files.example.org:/srv /srv nfs sec=krb5:sys 0 0\n',
    ],
    valid: [
      'files.example.org:/srv /srv nfs vers=4.2,sec=krb5p 0 0\n',
      'files.example.org:/srv /srv nfs vers=4.2,xprtsec=mtls 0 0\n',
      '/dev/sda1 / ext4\n',
    ],
  },
  check: (mount, { analysis, report }) => adviseAuthSys(analysis.lineOf(mount), report),
});
