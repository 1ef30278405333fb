import { mountFacts } from '../../../core/nfs/mounts/facts.ts';
import { adviseIgnored } from '../../../core/nfs/mounts/traps.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds options that do nothing. */
export default nfsRule({
  id: 'autofs/ignored-option',
  ...mountFacts.ignoredOption,
  examples: {
    invalid: [{ code: 'srv -hard,intr files.example.org:/srv\n', fixed: 'srv -hard files.example.org:/srv\n' }],
    valid: ['srv -hard files.example.org:/srv\n'],
  },
  check: (line, { report }) => adviseIgnored(line, report),
});
