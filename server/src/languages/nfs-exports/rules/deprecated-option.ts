import { defineRule } from '../define-rule.ts';
import { removeFix } from '../edits.ts';

/** Finds options that no longer do anything. */
export default defineRule({
  id: 'nfs-exports/deprecated-option',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: 'An option is accepted and does nothing.',
  why: 'The kernel’s server has never read `squash_uids` and `squash_gids`; they come from a server of the nineties. Standing among default options for two clients, they even make exportfs 2.6.2 crash. `nohide` says nothing to NFSv4 clients, which see mounted file systems anyway once these are exported.',
  references: ['exports(5)', 'support/nfs/exports.c, parsesquash (nfs-utils 2.6.2)'],
  examples: {
    invalid: [{ code: '/srv 192.0.2.1(rw,squash_uids=0-15)\n', fixed: '/srv 192.0.2.1(rw)\n' }],
    valid: ['/srv 192.0.2.1(rw,all_squash)\n'],
  },
  visit: {
    option(node, context) {
      if ((node.name !== 'squash_uids' && node.name !== 'squash_gids') || node.value === undefined) return;
      context.report(node, `The kernel pays no attention to ${node.name}.`, {
        tags: ['deprecated'],
        fixes: [removeFix(context.analysis.document.text, node)],
      });
    },
  },
});
