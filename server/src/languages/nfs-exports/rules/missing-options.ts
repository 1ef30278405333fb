import { insertion } from '../../../core/text/edit.ts';
import { isSplit } from '../analysis/split.ts';
import { defineRule } from '../define-rule.ts';

/** Finds clients without options, and paths without clients. */
export default defineRule({
  id: 'nfs-exports/missing-options',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: 'A client has no options, or a path has no clients at all.',
  why:
    'exportfs complains of a client without options and exports the path read-only. A path without any client is exported to every ' +
    'host in the world. Say what you mean, even where it is the default.',
  references: ['exports(5)', 'support/nfs/exports.c, getexportent (nfs-utils 2.6.2)'],
  examples: {
    invalid: [{ code: '/srv 192.0.2.1\n', fixed: '/srv 192.0.2.1(ro,sync,no_subtree_check)\n' }, '/srv\n'],
    valid: ['/srv 192.0.2.1(ro)\n', '/srv -ro,sync 192.0.2.1\n'],
  },
  visit: {
    entry(node, context) {
      if (node.anonymous && node.defaults.length === 0)
        context.report(node.path, 'No client is named, so exportfs opens this path read-only to everybody.');
    },
    client(node, context) {
      const { entry } = context.analysis.grantOf(node);
      if (!node.faults.includes('no-options') || isSplit(entry, node)) return;
      context.report(node, `exportfs misses options for "${node.name}" and takes the defaults, such as ro.`, {
        fixes: [
          {
            title: 'Write the defaults',
            safety: 'suggested',
            edits: [insertion(node.end, '(ro,sync,no_subtree_check)')],
          },
        ],
      });
    },
  },
});
