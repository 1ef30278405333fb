import { adviseOffered } from '../../../core/nfs/mounts/offered.ts';
import { nfsRule } from '../define-rule.ts';

const exports = { '/files/etc/exports': '/srv 192.0.2.0/24(sec=sys,rw)\n' };

/** Finds mounts by a flavour that the server does not offer. */
export default nfsRule({
  id: 'fstab/flavour-not-offered',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A mount asks for a security flavour that the exports of the workspace do not offer for its path.',
  why: 'A client mounts by a flavour of its `sec=` that the server offers; without one, the mount fails with "access denied". Every exports file of the workspace that exports the path is looked at, and the mount is reported when none of them offers what it asks for. A flavour may also come from `Sec=` of nfsmount.conf beside fstab. Add the flavour to the exports, or ask for one that they have.',
  references: ['nfs(5), sec', 'exports(5), sec', 'RFC 7530, section 3.3'],
  examples: {
    invalid: [
      {
        code: 'files.example.org:/srv /srv nfs sec=krb5p 0 0\n',
        files: { '/files/etc/exports': '/srv 192.0.2.0/24(sec=krb5i:krb5,rw)\n' },
        fixed: 'files.example.org:/srv /srv nfs sec=krb5i 0 0\n',
      },
      { code: 'files.example.org:/srv/data /srv nfs sec=krb5p 0 0\n', files: exports },
      {
        code: 'files.example.org:/srv /srv nfs vers=4.2 0 0\n',
        path: '/client/etc/fstab',
        files: { ...exports, '/client/etc/nfsmount.conf': '[NFSMount_Global_Options]\nSec=krb5p\n' },
      },
    ],
    valid: [
      { code: 'files.example.org:/srv /srv nfs sec=krb5p:sys 0 0\n', files: exports },
      { code: 'files.example.org:/other /srv nfs sec=krb5p 0 0\n', files: exports },
      'files.example.org:/srv /srv nfs sec=krb5p 0 0\n',
    ],
  },
  check: (mount, { analysis, report }) => adviseOffered(analysis.lineOf(mount), analysis.exports, report),
});
