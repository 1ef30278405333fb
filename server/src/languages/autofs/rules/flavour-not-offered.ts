import { adviseOffered } from '../../../core/nfs/mounts/offered.ts';
import { nfsRule } from '../define-rule.ts';

const exports = { '/files/etc/exports': '/srv 192.0.2.0/24(sec=sys,rw)\n' };

/** Finds mounts by a flavour that the server does not offer. */
export default nfsRule({
  id: 'autofs/flavour-not-offered',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A mount asks for a security flavour that the exports of the workspace do not offer for its path.',
  why: 'A client mounts by a flavour of its `sec=` that the server offers; without one, the mount fails with "access denied", and whoever looks into the folder sees that it is not there. Every exports file of the workspace that exports the path is looked at. The flavour may also come from auto.master or from `Sec=` of nfsmount.conf beside the map. Paths with `&` or a variable are left out.',
  references: ['nfs(5), sec', 'exports(5), sec', 'autofs(5)'],
  examples: {
    invalid: [
      {
        code: 'srv -sec=krb5p files.example.org:/srv\n',
        files: { '/files/etc/exports': '/srv 192.0.2.0/24(sec=krb5i:krb5,rw)\n' },
        fixed: 'srv -sec=krb5i files.example.org:/srv\n',
      },
      { code: 'srv -sec=krb5p a,b(2):/srv/data\n', files: exports },
      { code: 'srv -sec=krb5p / a:/srv /usr -ro a:/srv/usr\n', files: exports },
      {
        code: 'srv files.example.org:/srv\n',
        path: '/client/etc/auto.srv',
        files: { ...exports, '/client/etc/nfsmount.conf': '[Server "files.example.org"]\nSec=krb5p\n' },
      },
      {
        code: 'srv files.example.org:/srv\n',
        path: '/client/etc/auto.srv',
        files: { ...exports, '/client/etc/auto.master': '/net /etc/auto.srv sec=krb5p\n' },
      },
    ],
    valid: [
      { code: 'srv -sec=krb5p:sys files.example.org:/srv\n', files: exports },
      { code: '* -sec=krb5p files.example.org:/srv/&\n', files: exports },
      { code: 'srv -sec=krb5p files.example.org:/other\n', files: exports },
      'srv -sec=krb5p files.example.org:/srv\n',
    ],
  },
  check: (line, { analysis, report }) => adviseOffered(line, analysis.exports, report),
});
