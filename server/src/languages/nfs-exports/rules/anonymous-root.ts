import type { OptionNode } from '../../../core/nfs/exports/tree.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import type { ExportsAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { replaceFix } from '../edits.ts';

function check(node: OptionNode, context: RuleContext<ExportsAnalysis>): void {
  if (node.value === undefined || !/^\s*[+-]?0+$/.test(node.value)) return;
  const what = node.name === 'anonuid' ? 'user' : 'group';
  context.report(node, `Squashed users get the ${what} root.`, { fixes: [replaceFix(node, `${node.name}=65534`)] });
}

/** Finds squashed users that become root. */
export default defineRule({
  id: 'nfs-exports/anonymous-root',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: 'The anonymous user or group is root.',
  why: '`anonuid=0` makes root of every user that is squashed: of all with `all_squash`, and of root on each client otherwise. That undoes what squashing is for. Make a user of its own for the export.',
  references: ['exports(5)'],
  examples: {
    invalid: [
      {
        code: '/srv 192.0.2.1(rw,all_squash,anonuid=0,anongid=0)\n',
        fixed: '/srv 192.0.2.1(rw,all_squash,anonuid=65534,anongid=65534)\n',
      },
    ],
    valid: ['/srv 192.0.2.1(rw,all_squash,anonuid=1000,anongid=1000)\n'],
  },
  visit: {
    'option:anonuid': check,
    'option:anongid': check,
  },
});
