import { replacement } from '../../../core/text/edit.ts';
import { pathKeys } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';

/** A path does not begin with a slash. */
export default defineRule({
  id: 'boot-entry/relative-path',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A path does not begin with a slash.',
  why: 'Paths begin at the root of the partition that holds the entry, with forward slashes: `/vmlinuz`, not `boot\\\\vmlinuz`.',
  references: ['UAPI.1 Boot Loader Specification'],
  examples: {
    invalid: [
      { code: 'title a\nlinux vmlinuz\n', fixed: 'title a\nlinux /vmlinuz\n' },
      { code: 'title a\nefi \\EFI\\a.efi\n', fixed: 'title a\nefi /EFI/a.efi\n' },
    ],
    valid: ['title a\nlinux /vmlinuz\n', 'title a\nlinux (hd0,gpt2)/vmlinuz\n'],
  },
  reach: 'section',
  visit: {
    line({ key, value, valueSpan }, { analysis, report }) {
      if (!pathKeys.has(key) || value === '' || analysis.template || /^\(/.test(value)) return;
      if (value.startsWith('/') && !value.includes('\\')) return;
      const path = value.replaceAll('\\', '/');
      const meant = path.startsWith('/') ? path : `/${path}`;
      report(valueSpan, 'Paths begin with a slash at the root of the partition that holds the entry.', {
        fixes: [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(valueSpan, meant)] }],
      });
    },
  },
});
