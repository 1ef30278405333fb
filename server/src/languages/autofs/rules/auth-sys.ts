import { adviseAuthSys } from '../../../core/nfs/mounts/security.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds NFS mounts by AUTH_SYS. */
export default nfsRule({
  id: 'autofs/auth-sys',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An NFS mount may use AUTH_SYS, where the server believes any user id and the wire is in the clear.',
  why: 'Without `sec=`, a client takes the first flavour that the server offers, which is AUTH_SYS on most. With `sec=krb5p` it insists on Kerberos, and mounting fails where the server would have it weaker. The server must offer it in its exports, and both need a keytab. `xprtsec=tls` or `mtls` encrypts the connection without saying who the user is.',
  references: ['nfs(5)', 'RFC 5531, appendix A'],
  examples: {
    invalid: [
      {
        code: 'srv -vers=4.2,sec=sys files.example.org:/srv\n',
        fixed: 'srv -vers=4.2,sec=krb5p files.example.org:/srv\n',
      },
      {
        code: 'srv -vers=4.2 files.example.org:/srv\n',
        fixed: 'srv -vers=4.2,sec=krb5p files.example.org:/srv\n',
      },
      'srv -sec=krb5:sys files.example.org:/srv\n',
    ],
    valid: ['srv -vers=4.2,sec=krb5p files.example.org:/srv\n', 'srv -vers=4.2,xprtsec=mtls files.example.org:/srv\n'],
  },
  check: (line, { report }) => adviseAuthSys(line, report),
});
