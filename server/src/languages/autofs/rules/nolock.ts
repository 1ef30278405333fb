import { mountFacts } from '../../../core/nfs/mounts/facts.ts';
import { adviseNolock } from '../../../core/nfs/mounts/traps.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds mounts whose locks others do not see. */
export default nfsRule({
  id: 'autofs/nolock',
  ...mountFacts.nolock,
  examples: {
    invalid: [
      {
        code: 'srv -vers=3,nolock files.example.org:/srv\n',
        fixed: 'srv -vers=3 files.example.org:/srv\n',
      },
    ],
    valid: ['srv -vers=3,lock files.example.org:/srv\n'],
  },
  check: (line, { report }) => adviseNolock(line, report),
});
