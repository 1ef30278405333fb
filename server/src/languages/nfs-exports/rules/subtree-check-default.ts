import { defineRule } from '../define-rule.ts';
import { addOption } from '../edits.ts';

/** Finds exports that leave subtree checks to the default. */
export default defineRule({
  id: 'nfs-exports/subtree-check-default',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
  reach: 'section',
  what: 'Neither `subtree_check` nor `no_subtree_check` is said.',
  why: 'The default has changed once, in nfs-utils 1.1.0, and exportfs up to 2.6 warns where it must guess. `no_subtree_check` is what holds today, and what suits nearly all exports.',
  references: ['exports(5)', 'support/nfs/exports.c, parseopts (nfs-utils 2.6.2)'],
  examples: {
    invalid: [{ code: '/srv 192.0.2.1(rw,sync)\n', fixed: '/srv 192.0.2.1(rw,sync,no_subtree_check)\n' }],
    valid: ['/srv 192.0.2.1(rw,no_subtree_check)\n', '/srv -no_subtree_check 192.0.2.1(rw)\n'],
  },
  visit: {
    client(node, context) {
      const { effective } = context.analysis.grantOf(node);
      if (effective.subtreeChosen || node.options === undefined || node.faults.length > 0) return;
      const edit = addOption(node, 'no_subtree_check');
      context.report(
        node.options,
        'exportfs assumes no_subtree_check here; say it, as older versions assumed the contrary.',
        {
          fixes: [{ title: 'Add no_subtree_check', safety: 'safe', edits: [edit] }],
        },
      );
    },
  },
});
