import type { MountNode } from '../../../core/nfs/fstab/tree.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import type { FstabAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { removeFix } from '../edits.ts';

function check(mount: MountNode, context: RuleContext<FstabAnalysis>): void {
  const { text } = context.analysis.document;
  for (const option of mount.options) {
    if (!(option.text === 'intr' || option.text === 'nointr')) continue;
    context.report(option, `"${option.text}" does nothing since Linux 2.6.25.`, {
      fixes: [removeFix(text, mount, option, 'safe')],
      tags: ['deprecated'],
    });
  }
}

/** Finds options that do nothing. */
export default defineRule({
  id: 'fstab/ignored-option',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
  what: 'An option has done nothing for many years.',
  why: 'Linux ignores `intr` and `nointr` since 2.6.25: only a fatal signal interrupts a hard mount, and it always does. The pair `hard,intr` says no more than `hard`.',
  references: ['nfs(5)'],
  examples: {
    invalid: [
      { code: 'files.example.org:/srv /srv nfs hard,intr 0 0\n', fixed: 'files.example.org:/srv /srv nfs hard 0 0\n' },
    ],
    valid: ['files.example.org:/srv /srv nfs hard 0 0\n'],
  },
  visit: {
    'mount:nfs': check,
    'mount:nfs4': check,
  },
});
