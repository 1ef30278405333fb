import { isLoopback } from '../analysis/loopback.ts';
import { defineRule } from '../define-rule.ts';

/** Finds AUTH_SYS where users may have more than 16 groups. */
export default defineRule({
  id: 'nfs-exports/group-limit',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  what: 'AUTH_SYS carries 16 groups, and the server does not look groups up itself.',
  why: 'A client sends at most 16 group ids with AUTH_SYS, so users in more groups meet "permission denied" seemingly at random. With `manage-gids=y` below `[mountd]` in nfs.conf, or `--manage-gids` in RPCMOUNTDOPTS of /etc/default/nfs-kernel-server, the server looks groups up itself; this needs the same user ids on both sides, costs look-ups, and pays no heed to groups that only the client knows. Kerberos has no such limit. Reported once a file, unless nfs.conf or default/nfs-kernel-server beside the exports says so.',
  references: ['rpc.mountd(8)', 'RFC 5531, appendix A', 'nfs.conf(5)'],
  examples: {
    invalid: ['/srv 192.0.2.1(rw)\n'],
    valid: ['/srv 192.0.2.1(rw,sec=krb5p)\n'],
  },
  visit: {
    end(context) {
      const { grants } = context.analysis;
      const first = grants.find(
        ({ client, effective }) =>
          effective.flavours.some((flavour) => flavour.name === 'sys' || flavour.name === 'unix') &&
          !isLoopback(client.name),
      );
      const lookup = context.analysis.groupLookup;
      if (first === undefined || lookup === 'yes') return;
      context.report(
        first.client.host ?? first.client,
        'AUTH_SYS carries 16 groups and cuts off the rest; manage-gids=y below [mountd] in nfs.conf, or --manage-gids in RPCMOUNTDOPTS, has the server look them up where user ids agree.',
        { severity: lookup === 'no' ? 'info' : 'hint' },
      );
    },
  },
});
