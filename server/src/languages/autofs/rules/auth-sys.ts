import { mountFacts } from '../../../core/nfs/mounts/facts.ts';
import { adviseAuthSys } from '../../../core/nfs/mounts/security.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds NFS mounts by AUTH_SYS. */
export default nfsRule({
  id: 'autofs/auth-sys',
  ...mountFacts.authSys,
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
