import type { PlacedAssignment } from '../../../core/nfs/conf/included.ts';
import { defineRule } from '../define-rule.ts';

/** Finds keys that an included file sets again. */
export default defineRule({
  id: 'nfs-conf/overridden-by-include',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  what: 'A file that is included further below sets a key again.',
  why: 'Files are read where `include` stands, and the last value wins. That may be wanted, as for settings of one host; it surprises whoever changes the value here.',
  references: ['support/nfs/conffile.c, conf_set_now (nfs-utils 2.6.2)'],
  examples: {
    invalid: [
      {
        code: '[nfsd]\nthreads=8\ninclude=site.conf\n',
        path: '/etc/nfs.conf',
        files: { '/etc/site.conf': 'threads=16\n' },
      },
    ],
    valid: [
      {
        code: '[nfsd]\ninclude=site.conf\nthreads=8\n',
        path: '/etc/nfs.conf',
        files: { '/etc/site.conf': 'threads=16\n' },
      },
      {
        code: '[nfsd]\nthreads=8\ninclude=site.conf\n',
        path: '/etc/nfs.conf',
        files: { '/etc/site.conf': '[mountd]\nthreads=2\n' },
      },
    ],
  },
  visit: {
    end({ analysis, report }) {
      const last = new Map<string, PlacedAssignment>();
      for (const placed of [...analysis.settings].reverse()) {
        const { section, argument = '', item, path } = placed;
        const name = `${section}\0${argument}\0${item.key.value}`.toLowerCase();
        const later = last.get(name);
        if (later === undefined) last.set(name, placed);
        else if (path === undefined && later.path !== undefined)
          report(item.key, `${later.path}, which is included below, sets "${item.key.value}" again, and wins.`, {
            related: [{ span: later.item, message: 'The line that holds.', path: later.path }],
          });
      }
    },
  },
});
