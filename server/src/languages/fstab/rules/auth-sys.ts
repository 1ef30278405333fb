import { mountFacts } from '../../../core/nfs/mounts/facts.ts';
import { adviseAuthSys } from '../../../core/nfs/mounts/security.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds NFS mounts by AUTH_SYS. */
export default nfsRule({
  id: 'fstab/auth-sys',
  ...mountFacts.authSys,
  reach: 'section',
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
