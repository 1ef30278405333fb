import { mountFacts } from '../../../core/nfs/mounts/facts.ts';
import { adviseNoac } from '../../../core/nfs/mounts/traps.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds mounts without a cache for attributes. */
export default nfsRule({
  id: 'fstab/noac',
  ...mountFacts.noac,
  reach: 'section',
  examples: {
    invalid: [
      {
        code: 'files.example.org:/srv /srv nfs vers=4.2,noac 0 0\n',
        fixed: 'files.example.org:/srv /srv nfs vers=4.2 0 0\n',
      },
    ],
    valid: ['files.example.org:/srv /srv nfs actimeo=1 0 0\n'],
  },
  check: (mount, { analysis, report }) => adviseNoac(analysis.lineOf(mount), report),
});
