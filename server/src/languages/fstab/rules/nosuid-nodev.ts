import { adviseNosuidNodev } from '../../../core/nfs/mounts/security.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds NFS mounts that trust the server’s programs and devices. */
export default nfsRule({
  id: 'fstab/nosuid-nodev',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: 'An NFS mount honours set-user-id programs and device files.',
  why: 'Whoever is root on the server, or on another client of an export without root squashing, can leave a set-user-id program or a device file that gives root here. `nosuid,nodev` costs nothing where home or data folders are mounted.',
  references: ['mount(8)'],
  examples: {
    invalid: [
      {
        code: 'files.example.org:/srv /srv nfs vers=4.2 0 0\n',
        fixed: 'files.example.org:/srv /srv nfs vers=4.2,nosuid,nodev 0 0\n',
      },
      {
        code: 'files.example.org:/srv /srv nfs nosuid 0 0\n',
        fixed: 'files.example.org:/srv /srv nfs nosuid,nodev 0 0\n',
      },
    ],
    valid: [
      'files.example.org:/srv /srv nfs nosuid,nodev 0 0\n',
      'files.example.org:/srv /srv nfs user 0 0\n',
      'files.example.org:/ / nfs defaults 0 0\n',
    ],
  },
  check: (mount, { analysis, report }) => adviseNosuidNodev(analysis.lineOf(mount), report),
});
