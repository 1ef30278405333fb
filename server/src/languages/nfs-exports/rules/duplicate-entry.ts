import { remember } from '../../../core/syntax/remember.ts';
import type { Stretch } from '../../../core/syntax/stretches.ts';
import { isTemplated } from '../../../core/text/templates.ts';
import { entriesOf, type Grant } from '../analysis/grants.ts';
import { defineRule } from '../define-rule.ts';

/** The grants of a path that name a client again, each with the first that named it. */
function twinsOf(grants: readonly Grant[]): { readonly grant: Grant; readonly other: Grant }[] {
  const first = new Map<string, Grant>();
  return grants.flatMap((grant) => {
    const { name } = grant.client;
    if (isTemplated(name)) return [];
    const other = first.get(name.toLowerCase());
    if (other !== undefined) return [{ grant, other }];
    first.set(name.toLowerCase(), grant);
    return [];
  });
}

/** The paths of entries that name a client twice themselves, templates among them. */
const pathsWithTwins = remember((stretch: Stretch) =>
  entriesOf(stretch).flatMap(({ clients, path }) => {
    const names = new Set<string>();
    return clients.some(({ name }) => names.size === names.add(name.toLowerCase()).size) ? path.value : [];
  }),
);

/** Finds a path that is exported to the same client twice. */
export default defineRule({
  id: 'nfs-exports/duplicate-entry',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'A path is exported to the same client twice.',
  why: 'exportfs keeps the first entry, ignores the second and returns an error. Merge them, or remove one. Files of exports.d are read behind exports; an entry that repeats one of another file is a warning, since that file may not be installed beside this one.',
  references: ['support/export/export.c, warn_duplicated_exports (nfs-utils 2.6.2)'],
  examples: {
    invalid: [
      '/srv 192.0.2.1(ro)\n/srv 192.0.2.1(rw)\n',
      '/srv *(ro) *(ro)\n',
      {
        code: '/srv 192.0.2.1(rw)\n',
        path: '/etc/exports.d/more.exports',
        files: { '/etc/exports': '/srv 192.0.2.1(ro)\n', '/etc/exports.d/more.exports': '/srv 192.0.2.1(rw)\n' },
      },
    ],
    valid: ['/srv 192.0.2.1(ro) 192.0.2.2(rw)\n/home 192.0.2.1(rw)\n'],
  },
  visit: {
    end({ analysis: { root, byPath }, report }) {
      const paths = new Set([...byPath.shared, ...root.children.flatMap(pathsWithTwins)]);
      const twice = [...paths].flatMap((path) => (isTemplated(path) ? [] : twinsOf(byPath.get(path))));
      const own = twice.filter(({ grant }) => grant.path === undefined);
      for (const { grant, other } of own.sort((a, b) => a.grant.client.start - b.grant.client.start)) {
        const { client, effective } = grant;
        const same =
          other.effective.flags === effective.flags ? 'repeats an entry' : 'has other options than an earlier entry';
        const where = other.path === undefined ? '' : ` in ${other.path}`;
        report(
          client,
          `This ${same}${where} for ${client.name} and ${effective.path}; exportfs ignores it and returns an error.`,
          {
            severity: other.path === undefined ? 'error' : 'warning',
            related: [
              {
                span: other.client,
                message: 'The entry that holds.',
                ...(other.path === undefined ? {} : { path: other.path }),
              },
            ],
          },
        );
      }
    },
  },
});
