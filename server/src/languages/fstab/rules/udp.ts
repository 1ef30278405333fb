import { adviseUdp } from '../../../core/nfs/mounts/traps.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds NFS over UDP. */
export default nfsRule({
  id: 'fstab/udp',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: 'A mount uses UDP.',
  why: 'Fragments of UDP packets can be put together wrongly on a fast network, which corrupts data in silence. Linux is built without NFS over UDP by default since 5.6, and version 4 never had it.',
  references: ['nfs(5), transport methods'],
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
