import { mountFacts } from '../../../core/nfs/mounts/facts.ts';
import { adviseContradictions } from '../../../core/nfs/mounts/options.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds options that undo others of the same entry. */
export default nfsRule({
  id: 'autofs/contradictory-options',
  ...mountFacts.contradictoryOptions,
  examples: {
    invalid: [
      { code: 'srv -hard,soft files.example.org:/srv\n', fixed: 'srv -soft files.example.org:/srv\n' },
      { code: 'srv -rw -ro files.example.org:/srv\n', fixed: 'srv -ro files.example.org:/srv\n' },
    ],
    valid: ['srv -ro,soft files.example.org:/srv\n'],
  },
  check: (line, { report }) => adviseContradictions(line, true, report),
});
