import { mountFacts } from '../../../core/nfs/mounts/facts.ts';
import { adviseNoac } from '../../../core/nfs/mounts/traps.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds mounts without a cache for attributes. */
export default nfsRule({
  id: 'autofs/noac',
  ...mountFacts.noac,
  examples: {
    invalid: [
      {
        code: 'srv -vers=4.2,noac files.example.org:/srv\n',
        fixed: 'srv -vers=4.2 files.example.org:/srv\n',
      },
    ],
    valid: ['srv -actimeo=1 files.example.org:/srv\n'],
  },
  check: (line, { report }) => adviseNoac(line, report),
});
