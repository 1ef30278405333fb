import { mountFacts } from '../../../core/nfs/mounts/facts.ts';
import { adviseNosuidNodev } from '../../../core/nfs/mounts/security.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds NFS mounts that trust the server’s programs and devices. */
export default nfsRule({
  id: 'fstab/nosuid-nodev',
  ...mountFacts.nosuidNodev,
  reach: 'section',
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
