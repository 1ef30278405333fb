import { mountFacts } from '../../../core/nfs/mounts/facts.ts';
import { adviseIgnored } from '../../../core/nfs/mounts/traps.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds options that do nothing. */
export default nfsRule({
  id: 'fstab/ignored-option',
  ...mountFacts.ignoredOption,
  reach: 'section',
  examples: {
    invalid: [
      { code: 'files.example.org:/srv /srv nfs hard,intr 0 0\n', fixed: 'files.example.org:/srv /srv nfs hard 0 0\n' },
    ],
    valid: ['files.example.org:/srv /srv nfs hard 0 0\n'],
  },
  check: (mount, { analysis, report }) => adviseIgnored(analysis.lineOf(mount), report),
});
