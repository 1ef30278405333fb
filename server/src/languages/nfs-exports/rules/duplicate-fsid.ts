import type { Grant } from '../analysis/grants.ts';
import { defineRule } from '../define-rule.ts';

/** Finds two paths that go by the same fsid. */
export default defineRule({
  id: 'nfs-exports/duplicate-fsid',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'Two paths have the same `fsid=`.',
  why: 'The number stands in file handles in place of the file system. Where two paths share it, the server finds the first of them for both, so that clients see files of the wrong one. There can be only one root (`fsid=0`) too.',
  references: ['exports(5), fsid', 'support/export/cache.c, nfsd_fh (nfs-utils 2.6.2)'],
  examples: {
    invalid: [
      '/srv/a 192.0.2.1(ro,fsid=1)\n/srv/b 192.0.2.2(ro,fsid=1)\n',
      '/srv *(ro,fsid=root)\n/home *(ro,fsid=0)\n',
    ],
    valid: ['/srv/a 192.0.2.1(ro,fsid=1) 192.0.2.2(rw,fsid=1)\n/srv/b 192.0.2.2(ro,fsid=2)\n'],
  },
  visit: {
    end({ analysis, report }) {
      const first = new Map<string, Grant>();
      const told = new Set<unknown>();
      for (const grant of analysis.serverGrants) {
        const { fsid, uuid, path } = grant.effective;
        const key = uuid ?? (fsid === undefined ? undefined : String(fsid));
        if (key === undefined) continue;
        const other = first.get(key);
        if (other === undefined) first.set(key, grant);
        if (other === undefined || other.effective.path === path || told.has(grant.entry) || grant.path !== undefined)
          continue;
        told.add(grant.entry);
        const option = grant.client.options?.items.findLast(({ name }) => name === 'fsid');
        report(option ?? grant.entry.path, `${other.effective.path} has the fsid ${key} too; give each path its own.`, {
          related: [
            {
              span: other.client,
              message: 'The other path.',
              ...(other.path === undefined ? {} : { path: other.path }),
            },
          ],
        });
      }
    },
  },
});
