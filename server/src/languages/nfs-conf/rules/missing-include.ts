import { defineRule } from '../define-rule.ts';

/** Finds included files that are not there. */
export default defineRule({
  id: 'nfs-conf/missing-include',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A file that `include` names is not there.',
  why: 'Every program of nfs-utils complains in the log and goes on without what the file was to say. A hyphen before the name says that the file may be missing. Names are seen from the folder of the file that includes.',
  references: ['support/nfs/conffile.c, conf_parse_line (nfs-utils 2.6.2)'],
  examples: {
    invalid: [
      {
        code: '[nfsd]\ninclude=site.conf\n',
        path: '/etc/nfs.conf',
        files: { '/etc/exports': '' },
        fixed: '[nfsd]\ninclude=-site.conf\n',
      },
    ],
    valid: [
      { code: '[nfsd]\ninclude=-site.conf\n', path: '/etc/nfs.conf', files: { '/etc/exports': '' } },
      { code: '[nfsd]\ninclude=site.conf\n', path: '/etc/nfs.conf', files: { '/etc/site.conf': 'threads=8\n' } },
    ],
  },
  visit: {
    'assignment:include'(item, { analysis, report }) {
      const path = analysis.missing.get(item);
      if (path === undefined) return;
      const { start } = item.value;
      const at = start + item.quote.length;
      report(item.value, `${path} is not there; what it was to say does not hold.`, {
        fixes: [
          {
            title: 'Say that it may be missing',
            safety: 'suggested',
            edits: [{ start: at, end: at, newText: '-' }],
          },
        ],
      });
    },
  },
});
