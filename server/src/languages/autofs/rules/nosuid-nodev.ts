import { mountFacts } from '../../../core/nfs/mounts/facts.ts';
import { adviseNosuidNodev } from '../../../core/nfs/mounts/security.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds NFS mounts that trust the server’s programs and devices. */
export default nfsRule({
  id: 'autofs/nosuid-nodev',
  ...mountFacts.nosuidNodev,
  examples: {
    invalid: [
      {
        code: 'srv -vers=4.2 files.example.org:/srv\n',
        fixed: 'srv -vers=4.2,nosuid,nodev files.example.org:/srv\n',
      },
      {
        code: 'srv -nosuid files.example.org:/srv\n',
        fixed: 'srv -nosuid,nodev files.example.org:/srv\n',
      },
    ],
    valid: ['srv -nosuid,nodev files.example.org:/srv\n', 'srv -user files.example.org:/srv\n'],
  },
  check: (line, { report }) => adviseNosuidNodev(line, report),
});
