import { mountFacts } from '../../../core/nfs/mounts/facts.ts';
import { adviseUdp } from '../../../core/nfs/mounts/traps.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds NFS over UDP. */
export default nfsRule({
  id: 'fstab/udp',
  ...mountFacts.udp,
  reach: 'section',
  examples: {
    invalid: [
      {
        code: 'files.example.org:/srv /srv nfs vers=3,proto=udp 0 0\n',
        fixed: 'files.example.org:/srv /srv nfs vers=3,proto=tcp 0 0\n',
      },
      {
        code: 'files.example.org:/srv /srv nfs udp,vers=3 0 0\n',
        fixed: 'files.example.org:/srv /srv nfs tcp,vers=3 0 0\n',
      },
    ],
    valid: ['files.example.org:/srv /srv nfs proto=tcp 0 0\n'],
  },
  check: (mount, { analysis, report }) => adviseUdp(analysis.lineOf(mount), report),
});
