import { adviseNolock } from '../../../core/nfs/mounts/traps.ts';
import { nfsRule } from '../define-rule.ts';

/** Finds mounts whose locks others do not see. */
export default nfsRule({
  id: 'autofs/nolock',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A mount keeps locks on this machine.',
  why: 'With `nolock` or `local_lock=all`, two machines can hold the same lock, and programs that rely on it corrupt their files. It is for the root of diskless clients before statd runs. Version 4 pays no attention to it.',
  references: ['nfs(5)'],
  examples: {
    invalid: [
      {
        code: 'srv -vers=3,nolock files.example.org:/srv\n',
        fixed: 'srv -vers=3 files.example.org:/srv\n',
      },
    ],
    valid: ['srv -vers=3,lock files.example.org:/srv\n'],
  },
  check: (line, { report }) => adviseNolock(line, report),
});
