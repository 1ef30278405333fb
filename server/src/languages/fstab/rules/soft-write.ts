import { adviseSoftWrite } from '../../../core/nfs/mounts/traps.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds soft mounts that may be written to. */
export default nfsRule({
  id: 'fstab/soft-write',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: 'A mount that may be written to is `soft`.',
  why: 'When the server is slow, a soft mount fails writes with an error that most programs do not expect, and data is lost in silence. `hard`, the default, waits; `softerr` at least says that it was a time-out. `ro` mounts may be soft.',
  references: ['nfs(5)'],
  examples: {
    invalid: [
      { code: 'files.example.org:/srv /srv nfs rw,soft 0 0\n', fixed: 'files.example.org:/srv /srv nfs rw,hard 0 0\n' },
    ],
    valid: ['files.example.org:/srv /srv nfs ro,soft 0 0\n', 'files.example.org:/srv /srv nfs rw,hard 0 0\n'],
  },
  check: (mount, { analysis, report }) => adviseSoftWrite(analysis.lineOf(mount), report),
});
