import { adviseNosuidNodev } from '../../../core/nfs/mounts/security.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds NFS mounts that trust the server’s programs and devices. */
export default nfsRule({
  id: 'autofs/nosuid-nodev',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An NFS mount honours set-user-id programs and device files.',
  why: 'Whoever is root on the server, or on another client of an export without root squashing, can leave a set-user-id program or a device file that gives root here. `nosuid,nodev` costs nothing where home or data folders are mounted.',
  references: ['mount(8)'],
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
