import { mountFacts } from '../../../core/nfs/mounts/facts.ts';
import { adviseUnknown } from '../../../core/nfs/mounts/options.ts';
import { nfsRule } from '../define-rule.ts';
import { findMapOption } from '../schema/options.ts';

/** Finds options that NFS does not have. */
export default nfsRule({
  id: 'autofs/unknown-nfs-option',
  ...mountFacts.unknownNfsOption,
  examples: {
    invalid: [
      {
        code: 'srv -vres=4.2 files.example.org:/srv\n',
        fixed: 'srv -vers=4.2 files.example.org:/srv\n',
      },
      'srv -frobnicate files.example.org:/srv\n',
    ],
    valid: [
      'srv -vers=4.2,noatime,x-gvfs-show files.example.org:/srv\n',
      'srv -sloppy,frobnicate files.example.org:/srv\n',
    ],
  },
  check: (line, { analysis, report }) =>
    adviseUnknown(line, analysis.version, report, (name) => findMapOption(name) !== undefined),
});
