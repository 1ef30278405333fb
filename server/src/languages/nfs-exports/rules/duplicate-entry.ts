import { isTemplated } from '../../../core/text/templates.ts';
import type { Grant } from '../analysis/grants.ts';
import { defineRule } from '../define-rule.ts';

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
    end(context) {
      const byPath = new Map<string, Map<string, Grant>>();
      for (const grant of context.analysis.serverGrants) {
        const { client, effective } = grant;
        if (isTemplated(client.name) || isTemplated(effective.path)) continue;
        const first = byPath.get(effective.path) ?? new Map<string, Grant>();
        byPath.set(effective.path, first);
        const key = client.name.toLowerCase();
        const other = first.get(key);
        if (other === undefined) {
          first.set(key, grant);
          continue;
        }
        if (grant.path !== undefined) continue;
        const same =
          other.effective.flags === effective.flags ? 'repeats an entry' : 'has other options than an earlier entry';
        const where = other.path === undefined ? '' : ` in ${other.path}`;
        context.report(
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
