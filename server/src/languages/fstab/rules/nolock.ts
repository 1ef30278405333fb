import { mountFacts } from '../../../core/nfs/mounts/facts.ts';
import { adviseNolock } from '../../../core/nfs/mounts/traps.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds mounts whose locks others do not see. */
export default nfsRule({
  id: 'fstab/nolock',
  ...mountFacts.nolock,
  reach: 'section',
  examples: {
    invalid: [
      {
        code: 'files.example.org:/srv /srv nfs vers=3,nolock 0 0\n',
        fixed: 'files.example.org:/srv /srv nfs vers=3 0 0\n',
      },
    ],
    valid: ['files.example.org:/srv /srv nfs vers=3,lock 0 0\n'],
  },
  check: (mount, { analysis, report }) => adviseNolock(analysis.lineOf(mount), report),
});
