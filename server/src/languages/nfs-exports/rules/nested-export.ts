import { etabOptions } from '../../../core/nfs/exports/etab.ts';
import type { EntryNode } from '../../../core/nfs/exports/tree.ts';
import { entriesOf } from '../analysis/grants.ts';
import { type Groups, parentsOf, pathOf } from '../analysis/shared.ts';
import { defineRule } from '../define-rule.ts';

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
    end({ analysis: { byPath, names, others }, report }) {
      const elsewhere = new Set([...others.before, ...others.behind].map(pathOf));
      const isExported = (path: string) => names.paths.keys.has(path) || elsewhere.has(path);
      const outers = new Set(
        [...names.folders.keys.keys()].filter((path) => isExported(path) && byPath.get(path)[0]!.effective.fsid !== 0),
      );
      const optionsOf = createOptionsOf(byPath);
      const inside = new Map<string, EntryNode>();
      for (const outer of outers)
        for (const entry of names.folders.placesOf(outer).flatMap(entriesOf))
          if (entry.clients.length > 0 && !inside.has(entry.path.value)) inside.set(entry.path.value, entry);
      for (const [inner, entry] of [...inside].sort((a, b) => a[1].start - b[1].start)) {
        const outer = parentsOf(inner).find((path) => outers.has(path) && optionsOf(path) !== optionsOf(inner));
        // What stands in another file first is told there.
        const other =
          outer === undefined || byPath.get(inner)[0]?.path !== undefined ? undefined : byPath.get(outer)[0];
        if (other === undefined) continue;
        report(
          entry.path,
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
      }
    },
  },
});

/** What the clients of a path get, as one text; worked out once for each path. */
function createOptionsOf(byPath: Groups): (path: string) => string {
  const known = new Map<string, string>();
  return (path) => {
    const text =
      known.get(path) ??
      byPath
        .get(path)
        .map(({ client, effective }) => `${client.name} ${etabOptions(effective)}`)
        .sort()
        .join('\n');
    known.set(path, text);
    return text;
  };
}
