import type { MountNode } from '../../../core/nfs/fstab/tree.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import type { FstabAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { removeFix } from '../edits.ts';

function check(mount: MountNode, context: RuleContext<FstabAnalysis>): void {
  const { text } = context.analysis.document;
  for (const option of mount.options) {
    if (!(option.text === 'nolock' || (option.name === 'local_lock' && option.value !== 'none'))) continue;
    context.report(option, 'Other machines do not see locks that are taken here.', {
      fixes: [removeFix(text, mount, option)],
    });
  }
}

/** Finds mounts whose locks others do not see. */
export default defineRule({
  id: 'fstab/nolock',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
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
  visit: {
    'mount:nfs': check,
    'mount:nfs4': check,
  },
});
