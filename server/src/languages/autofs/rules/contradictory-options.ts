import { adviseContradictions } from '../../../core/nfs/mounts/options.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds options that undo others of the same entry. */
export default nfsRule({
  id: 'autofs/contradictory-options',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An option stands twice in an entry, or together with its contrary.',
  why: 'The last one wins; the others only mislead.',
  references: ['mount(8)', 'nfs(5)'],
  examples: {
    invalid: [
      { code: 'srv -hard,soft files.example.org:/srv\n', fixed: 'srv -soft files.example.org:/srv\n' },
      { code: 'srv -rw -ro files.example.org:/srv\n', fixed: 'srv -ro files.example.org:/srv\n' },
    ],
    valid: ['srv -ro,soft files.example.org:/srv\n'],
  },
  check: (line, { report }) => adviseContradictions(line, true, report),
});
