import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Finds servers that take the groups of users from the client. */
export default defineRule({
  id: 'nfs-default/manage-gids',
  severity: 'hint',
  since: '0.1.0',
  fix: 'suggested',
  what: 'rpc.mountd is started without `--manage-gids`.',
  why: 'AUTH_SYS carries 16 groups at most, so users in more meet "permission denied" seemingly at random. With `--manage-gids` the server looks groups up itself. That needs the same user ids on both sides, costs a look-up for each user whose groups it does not remember, and pays no heed to groups that only the client knows. Kerberos has no such limit.',
  references: ['rpc.mountd(8)', 'RFC 5531, appendix A'],
  examples: {
    invalid: [
      { code: 'RPCMOUNTDOPTS="--port 4000"\n', fixed: 'RPCMOUNTDOPTS="--manage-gids --port 4000"\n' },
      { code: 'RPCMOUNTDOPTS=\n', fixed: 'RPCMOUNTDOPTS="--manage-gids"\n' },
    ],
    valid: ['RPCMOUNTDOPTS="-g"\n', 'RPCMOUNTDOPTS="$MORE"\n'],
  },
  visit: {
    'assignment:RPCMOUNTDOPTS'(node, { analysis, report }) {
      if (!node.literal || analysis.inForce.get(node.name) !== node) return;
      if (analysis.wordsOf(node).some(({ option }) => option?.name === '--manage-gids')) return;
      const others = node.value.trim();
      const value = `"${others === '' ? '--manage-gids' : `--manage-gids ${others}`}"`;
      report(
        node.valueSpan.end > node.valueSpan.start ? node.valueSpan : node.nameSpan,
        'Clients send 16 groups of a user at most with AUTH_SYS; --manage-gids makes the server look them up.',
        /["`\\$]/.test(others)
          ? {}
          : {
              fixes: [{ title: 'Add --manage-gids', safety: 'suggested', edits: [replacement(node.valueSpan, value)] }],
            },
      );
    },
  },
});
