import { insertion } from '../../../core/text/edit.ts';
import { isSplit } from '../analysis/split.ts';
import { defineRule } from '../define-rule.ts';

/** Finds options without a client in front of them. */
export default defineRule({
  id: 'nfs-exports/missing-client',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: 'A list of options has no client in front of it.',
  why:
    'exportfs complains and gives the options to every host in the world. Write `*` if that is meant, or else the hosts or networks ' +
    'that may mount the path.',
  references: ['exports(5)', 'support/nfs/exports.c, getexportent (nfs-utils 2.6.2)'],
  examples: {
    invalid: [{ code: '/srv (ro,sync)\n', fixed: '/srv *(ro,sync)\n' }],
    valid: ['/srv *(ro,sync)\n'],
  },
  visit: {
    client(node, context) {
      const { entry } = context.analysis.grantOf(node);
      if (!node.faults.includes('no-host') || isSplit(entry, node)) return;
      context.report(node, 'No client stands before these options, so exportfs gives them to everybody.', {
        fixes: [{ title: 'Write "*" for everybody', safety: 'suggested', edits: [insertion(node.start, '*')] }],
      });
    },
  },
});
