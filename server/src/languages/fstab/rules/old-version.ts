import { mountFacts } from '../../../core/nfs/mounts/facts.ts';
import { adviseOldVersion } from '../../../core/nfs/mounts/traps.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds NFS versions of old. */
export default nfsRule({
  id: 'fstab/old-version',
  ...mountFacts.oldVersion,
  reach: 'section',
  examples: {
    invalid: [
      { code: 'files.example.org:/srv /srv nfs vers=3 0 0\n', fixed: 'files.example.org:/srv /srv nfs vers=4.2 0 0\n' },
      'files.example.org:/srv /srv nfs nfsvers=2 0 0\n',
    ],
    valid: ['files.example.org:/srv /srv nfs vers=4.2 0 0\n', 'files.example.org:/srv /srv nfs defaults 0 0\n'],
  },
  check: (mount, { analysis, report }) => adviseOldVersion(analysis.lineOf(mount), report),
});
