import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { isTrue } from '../schema/schema.ts';

/** Finds servers that believe the 16 groups of AUTH_SYS. */
export default defineRule({
  id: 'nfs-conf/manage-gids',
  severity: 'hint',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The server takes the groups of users from the client.',
  why: 'AUTH_SYS carries 16 groups at most, so users in more meet "permission denied" seemingly at random. With `manage-gids=y` the server looks them up itself. That needs the same user ids on both sides, and pays no heed to groups that only the client knows. Kerberos needs none of this.',
  references: ['rpc.mountd(8)', 'RFC 5531, appendix A'],
  examples: {
    invalid: [{ code: '[mountd]\nmanage-gids=n\n', path: '/etc/nfs.conf', fixed: '[mountd]\nmanage-gids=y\n' }],
    valid: [{ code: '[mountd]\nmanage-gids=y\n', path: '/etc/nfs.conf' }],
  },
  visit: {
    'assignment:manage-gids'({ value, fault }, context) {
      if (fault !== undefined || isTrue(value.value) !== false) return;
      context.report(
        value,
        'Clients send 16 groups of a user at most with AUTH_SYS; y makes the server look them up.',
        {
          fixes: [{ title: 'Change to y', safety: 'suggested', edits: [replacement(value, 'y')] }],
        },
      );
    },
  },
});
