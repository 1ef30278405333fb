import { defineRule } from '../define-rule.ts';

/** The entry has no title. */
export default defineRule({
  id: 'boot-entry/missing-title',
  severity: 'info',
  since: '0.1.0',
  fix: 'none',
  what: 'The entry has no title.',
  why: 'The menu then shows the name of the file or the version, by which nobody knows the system.',
  references: ['UAPI.1 Boot Loader Specification'],
  examples: {
    invalid: ['linux /vmlinuz\noptions root=/dev/sda1\n'],
    valid: ['title Debian\nlinux /vmlinuz\n'],
  },
  visit: {
    end({ analysis, report }) {
      const first = analysis.root.lines[0];
      if (first === undefined || analysis.template || analysis.byKey.has('title')) return;
      report(first, 'Without a title, the menu shows the name of the file.');
    },
  },
});
