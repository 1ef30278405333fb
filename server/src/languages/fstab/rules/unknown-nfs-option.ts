import { mountFacts } from '../../../core/nfs/mounts/facts.ts';
import { adviseUnknown } from '../../../core/nfs/mounts/options.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds options that NFS does not have. */
export default nfsRule({
  id: 'fstab/unknown-nfs-option',
  ...mountFacts.unknownNfsOption,
  reach: 'section',
  examples: {
    invalid: [
      {
        code: 'files.example.org:/srv /srv nfs vres=4.2 0 0\n',
        fixed: 'files.example.org:/srv /srv nfs vers=4.2 0 0\n',
      },
      'files.example.org:/srv /srv nfs frobnicate 0 0\n',
    ],
    valid: [
      'files.example.org:/srv /srv nfs vers=4.2,noatime,x-gvfs-show 0 0\n',
      'files.example.org:/srv /srv nfs sloppy,frobnicate 0 0\n',
    ],
  },
  check: (mount, { analysis, report }) => adviseUnknown(analysis.lineOf(mount), analysis.version, report),
});
