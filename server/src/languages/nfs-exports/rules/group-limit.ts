import { remember } from '../../../core/syntax/remember.ts';
import type { Stretch } from '../../../core/syntax/stretches.ts';
import { entriesOf, type Grant, grantsOf, someGrant } from '../analysis/grants.ts';
import { isLoopback } from '../analysis/loopback.ts';
import { defineRule } from '../define-rule.ts';

const isSys = ({ client, effective }: Pick<Grant, 'client' | 'effective'>) =>
  effective.flavours.some(({ name }) => name === 'sys' || name === 'unix') && !isLoopback(client.name);

const offersSys = remember((stretch: Stretch) => someGrant(stretch, isSys));

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
      const { root, groupLookup } = context.analysis;
      const stretch = groupLookup === 'yes' ? undefined : root.children.find(offersSys);
      const first = stretch === undefined ? undefined : grantsOf(entriesOf(stretch)).find(isSys);
      if (first === undefined) return;
      context.report(
        first.client.host ?? first.client,
        'AUTH_SYS carries 16 groups and cuts off the rest; manage-gids=y below [mountd] in nfs.conf, or --manage-gids in RPCMOUNTDOPTS, has the server look them up where user ids agree.',
        { severity: groupLookup === 'no' ? 'info' : 'hint' },
      );
    },
  },
});
