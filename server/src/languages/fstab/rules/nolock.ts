import { adviseNolock } from '../../../core/nfs/mounts/traps.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds mounts whose locks others do not see. */
export default nfsRule({
  id: 'fstab/nolock',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: 'A mount keeps locks on this machine.',
  why: 'With `nolock` or `local_lock=all`, two machines can hold the same lock, and programs that rely on it corrupt their files. It is for the root of diskless clients before statd runs. Version 4 pays no attention to it.',
  references: ['nfs(5)'],
  examples: {
    invalid: [
      {
        code: 'files.example.org:/srv /srv nfs vers=3,nolock 0 0\n',
        fixed: 'files.example.org:/srv /srv nfs vers=3 0 0\n',
      },
    ],
    valid: ['files.example.org:/srv /srv nfs vers=3,lock 0 0\n'],
  },
  check: (mount, { analysis, report }) => adviseNolock(analysis.lineOf(mount), report),
});
