import { etabOptions } from '../../../core/nfs/exports/etab.ts';
import { type Grant, grantsByPath } from '../analysis/grants.ts';
import { defineRule } from '../define-rule.ts';

/** No path of Linux is longer (PATH_MAX). */
const longest = 4096;

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
    end({ analysis, report }) {
      const paths = grantsByPath(analysis.serverGrants);
      if (paths.size < 2) return;
      const optionsOf = (list: readonly Grant[]) =>
        list
          .map(({ client, effective }) => `${client.name} ${etabOptions(effective)}`)
          .sort()
          .join('\n');
      for (const [inner, grants] of paths) {
        const [grant] = grants;
        if (grant === undefined || grant.path !== undefined || !inner.startsWith('/') || inner.length > longest)
          continue;
        for (const outer of parentsOf(inner)) {
          const others = paths.get(outer);
          const other = others?.[0];
          if (others === undefined || other === undefined || other.effective.fsid === 0) continue;
          if (optionsOf(grants) === optionsOf(others)) continue;
          report(
            grant.entry.path,
            `This lies below ${outer}, which is exported otherwise; on one file system, that does not protect it.`,
            {
              related: [
                {
                  span: other.entry.path,
                  message: 'The outer export.',
                  ...(other.path === undefined ? {} : { path: other.path }),
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

/** The folders that a path lies in, the nearest first, as they may be written. */
function* parentsOf(path: string): Generator<string> {
  for (let end = path.lastIndexOf('/', path.length - 2); end > 0; end = path.lastIndexOf('/', end - 1)) {
    yield path.slice(0, end);
    yield path.slice(0, end + 1);
  }
  if (path !== '/') yield '/';
}
