import { adviseUdp } from '../../../core/nfs/mounts/traps.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds NFS over UDP. */
export default nfsRule({
  id: 'autofs/udp',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A mount uses UDP.',
  why: 'Fragments of UDP packets can be put together wrongly on a fast network, which corrupts data in silence. Linux is built without NFS over UDP by default since 5.6, and version 4 never had it.',
  references: ['nfs(5), transport methods'],
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
