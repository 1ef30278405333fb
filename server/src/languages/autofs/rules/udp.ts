import { mountFacts } from '../../../core/nfs/mounts/facts.ts';
import { adviseUdp } from '../../../core/nfs/mounts/traps.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds NFS over UDP. */
export default nfsRule({
  id: 'autofs/udp',
  ...mountFacts.udp,
  examples: {
    invalid: [
      {
        code: 'srv -vers=3,proto=udp files.example.org:/srv\n',
        fixed: 'srv -vers=3,proto=tcp files.example.org:/srv\n',
      },
      {
        code: 'srv -udp,vers=3 files.example.org:/srv\n',
        fixed: 'srv -tcp,vers=3 files.example.org:/srv\n',
      },
    ],
    valid: ['srv -proto=tcp files.example.org:/srv\n'],
  },
  check: (line, { report }) => adviseUdp(line, report),
});
