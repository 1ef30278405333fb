import type { MountNode } from '../../../core/nfs/fstab/tree.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import type { FstabAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { replaceFix } from '../edits.ts';

function check(mount: MountNode, context: RuleContext<FstabAnalysis>): void {
  for (const option of mount.options) {
    if (!(option.text === 'soft' && !mount.options.some((other) => other.text === 'ro'))) continue;
    context.report(option, 'Writes that time out are lost in silence; hard waits for the server.', {
      fixes: [replaceFix(option, 'hard')],
    });
  }
}

/** Finds soft mounts that may be written to. */
export default defineRule({
  id: 'fstab/soft-write',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A mount that may be written to is `soft`.',
  why: 'When the server is slow, a soft mount fails writes with an error that most programs do not expect, and data is lost in silence. `hard`, the default, waits; `softerr` at least says that it was a time-out. `ro` mounts may be soft.',
  references: ['nfs(5)'],
  examples: {
    invalid: [
      { code: 'files.example.org:/srv /srv nfs rw,soft 0 0\n', fixed: 'files.example.org:/srv /srv nfs rw,hard 0 0\n' },
    ],
    valid: ['files.example.org:/srv /srv nfs ro,soft 0 0\n', 'files.example.org:/srv /srv nfs rw,hard 0 0\n'],
  },
  visit: {
    'mount:nfs': check,
    'mount:nfs4': check,
  },
});
