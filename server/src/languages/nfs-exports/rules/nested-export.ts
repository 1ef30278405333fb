import { etabOptions } from '../../../core/nfs/exports/etab.ts';
import { isWithin } from '../../../core/text/path.ts';
import type { Grant } from '../analysis/grants.ts';
import { defineRule } from '../define-rule.ts';

/** Beyond so many paths, comparing each with each takes too long. */
const mostPaths = 300;

/** Finds an export below another one. */
export default defineRule({
  id: 'nfs-exports/nested-export',
  severity: 'info',
  since: '0.1.0',
  fix: 'none',
  what: 'A path lies below another exported path, and their options differ.',
  why: 'Options hold for a file system, not for a folder. Where both paths lie on one file system and subtrees are not checked, a client of the outer path reaches the files of the inner one by their handles; NFSv4 clients cross from one to the other as they walk. Options that differ protect only where a file system of its own is mounted on the inner path.',
  references: ['exports(5), no_subtree_check, crossmnt'],
  examples: {
    invalid: ['/srv 192.0.2.1(rw)\n/srv/secret 192.0.2.1(ro)\n'],
    valid: [
      '/srv 192.0.2.1(rw)\n/home 192.0.2.1(ro)\n',
      '/srv 192.0.2.1(ro,fsid=0)\n/srv/a 192.0.2.1(rw)\n',
      '/srv 192.0.2.1(rw)\n/srv/a 192.0.2.1(rw)\n',
    ],
  },
  visit: {
    end(context) {
      const paths = new Map<string, Grant[]>();
      for (const grant of context.analysis.serverGrants) {
        const key = grant.effective.path;
        const list = paths.get(key);
        if (list === undefined) paths.set(key, [grant]);
        else list.push(grant);
      }
      if (paths.size > mostPaths) return;
      for (const [inner, grants] of paths) {
        if (grants[0]!.path !== undefined) continue;
        for (const [outer, others] of paths) {
          if (inner === outer || !outer.startsWith('/') || !isWithin(inner, outer)) continue;
          if (others[0]!.effective.fsid === 0) continue;
          const options = (list: Grant[]) =>
            list
              .map(({ effective }) => `${effective.client} ${etabOptions(effective)}`)
              .sort()
              .join('\n');
          if (options(grants) === options(others)) continue;
          context.report(
            grants[0]!.entry.path,
            `This lies below ${outer}, which is exported otherwise; on one file system, that does not protect it.`,
            {
              related: [
                {
                  span: others[0]!.entry.path,
                  message: 'The outer export.',
                  ...(others[0]!.path === undefined ? {} : { path: others[0]!.path }),
                },
              ],
            },
          );
          break;
        }
      }
    },
  },
});
