import { mountFacts } from '../../../core/nfs/mounts/facts.ts';
import { adviseSoftWrite } from '../../../core/nfs/mounts/traps.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds soft mounts that may be written to. */
export default nfsRule({
  id: 'fstab/soft-write',
  ...mountFacts.softWrite,
  reach: 'section',
  examples: {
    invalid: [
      { code: 'files.example.org:/srv /srv nfs rw,soft 0 0\n', fixed: 'files.example.org:/srv /srv nfs rw,hard 0 0\n' },
    ],
    valid: ['files.example.org:/srv /srv nfs ro,soft 0 0\n', 'files.example.org:/srv /srv nfs rw,hard 0 0\n'],
  },
  check: (mount, { analysis, report }) => adviseSoftWrite(analysis.lineOf(mount), report),
});
