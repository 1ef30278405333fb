import { flags } from '../../../core/nfs/exports/flags.ts';
import { defineRule } from '../define-rule.ts';
import { removeFix } from '../edits.ts';

/** Finds exports whose root is the clients’ root. */
export default defineRule({
  id: 'nfs-exports/no-root-squash',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: 'Root on a client is root in the export.',
  why: 'With `no_root_squash`, whoever is root on a client may read, change and own every file of the export, and can leave a set-user-id program there. With AUTH_SYS, anybody who can pretend to be a client can do so. Leave it only where a diskless client boots from the export.',
  references: ['exports(5)'],
  examples: {
    invalid: [{ code: '/srv 192.0.2.1(rw,no_root_squash)\n', fixed: '/srv 192.0.2.1(rw)\n' }],
    valid: [
      '/srv 192.0.2.1(rw)\n',
      '/srv 192.0.2.1(rw,no_root_squash,root_squash)\n',
      '/srv 192.0.2.1(rw,all_squash,no_root_squash)\n',
    ],
  },
  visit: {
    client(node, context) {
      const { effective } = context.analysis.grantOf(node);
      const option = node.options?.items.findLast((item) => item.text === 'no_root_squash');
      if (option === undefined || (effective.flags & (flags.rootSquash | flags.allSquash)) !== 0) return;
      const writes = (effective.flags & flags.readOnly) === 0;
      context.report(
        option,
        writes
          ? 'Root on this client may change and own every file here, and plant set-user-id programs.'
          : 'Root on this client may read every file here.',
        { severity: writes ? 'warning' : 'info', fixes: [removeFix(context.analysis.document.text, option)] },
      );
    },
  },
});
