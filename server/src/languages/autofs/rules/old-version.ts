import { mountFacts } from '../../../core/nfs/mounts/facts.ts';
import { adviseOldVersion } from '../../../core/nfs/mounts/traps.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds NFS versions of old. */
export default nfsRule({
  id: 'autofs/old-version',
  ...mountFacts.oldVersion,
  examples: {
    invalid: [
      { code: 'srv -vers=3 files.example.org:/srv\n', fixed: 'srv -vers=4.2 files.example.org:/srv\n' },
      'srv -nfsvers=2 files.example.org:/srv\n',
    ],
    valid: ['srv -vers=4.2 files.example.org:/srv\n', 'srv -defaults files.example.org:/srv\n'],
  },
  check: (line, { report }) => adviseOldVersion(line, report),
});
