import { fsidOf, groupGrants } from '../analysis/shared.ts';
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
    end({ analysis: { others, names }, report }) {
      const groups = groupGrants(others, names.fsids, fsidOf);
      const twice = groups.shared.flatMap((fsid) => {
        const [first, ...rest] = groups.get(fsid);
        return rest
          .filter(({ path, effective }) => path === undefined && effective.path !== first!.effective.path)
          .map((grant) => ({ fsid, grant, other: first! }));
      });
      const told = new Set<unknown>();
      for (const { fsid, grant, other } of twice.sort((a, b) => a.grant.client.start - b.grant.client.start)) {
        if (told.has(grant.entry)) continue;
        told.add(grant.entry);
        const option = grant.client.options?.items.findLast(({ name }) => name === 'fsid');
        report(
          option ?? grant.entry.path,
          `${other.effective.path} has the fsid ${fsid} too; give each path its own.`,
          {
            related: [
              {
                span: other.client,
                message: 'The other path.',
                ...(other.path === undefined ? {} : { path: other.path }),
              },
            ],
          },
        );
      }
    },
  },
});
