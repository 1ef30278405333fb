import { findUploadFaults } from '../analysis/dscverify.ts';
import { defineRule } from '../define-rule.ts';

const md5 = 'd41d8cd98f00b204e9800998ecf8427e';

/** Says what keeps a .changes or .buildinfo file from being verified. */
export default defineRule({
  id: 'debian-control/unverifiable-upload',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'A .changes or .buildinfo file does not list its files as it should.',
  why: 'Whoever takes an upload compares the files with the checksums that are listed: each file has a line under `Files` (or `Checksums-Md5`) and under every other list of checksums that there is. dscverify lets no file pass where a line is damaged or missing, or whose format it does not know.',
  references: ['deb-changes(5)', 'deb-buildinfo(5)', 'dscverify (devscripts 2.23.4)'],
  examples: {
    invalid: [
      { code: `Format: 1.8\nSource: hello\nFiles:\n ${md5} misc optional hello_1.deb\n`, path: '/srv/hello_1.changes' },
      { code: 'Format: 2.0\nSource: hello\n', path: '/srv/hello_1.changes' },
      {
        code: `Format: 1.0\nSource: hello\nChecksums-Md5:\n ${md5} 0 hello_1.deb\nChecksums-Sha1:\n da39a3ee5e6b4b0d3255bfef95601890afd80709 0 other_1.deb\n`,
        path: '/srv/hello_1.buildinfo',
      },
    ],
    valid: [
      {
        code: `Format: 1.8\nSource: hello\nFiles:\n ${md5} 0 misc optional hello_1.deb\n`,
        path: '/srv/hello_1.changes',
      },
    ],
  },
  visit: {
    end(context) {
      const { choice, document, root } = context.analysis;
      if ((choice.kind !== 'changes' && choice.kind !== 'buildinfo') || root.stanzas.length === 0) return;
      const severity = choice.certain && !choice.template ? ('error' as const) : ('warning' as const);
      for (const { span, message } of findUploadFaults(document.text, choice.kind))
        context.report(span, message, { severity });
    },
  },
});
