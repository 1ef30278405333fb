import { defineRule } from '../define-rule.ts';
import { findKey } from '../schema/keys.ts';

/** A key has no value. */
export default defineRule({
  id: 'boot-entry/missing-value',
  severity: 'warning',
  since: '0.1.0',
  fix: 'safe',
  what: 'A key has no value.',
  why: 'Boot loaders pass over such a line; it says nothing.',
  references: ['UAPI.1 Boot Loader Specification', 'src/shared/bootspec.c (systemd 252)'],
  examples: {
    invalid: [{ code: 'title a\nlinux /vmlinuz\noptions\n', fixed: 'title a\nlinux /vmlinuz\n' }],
    valid: ['title a\nlinux /vmlinuz\noptions quiet\n'],
  },
  reach: 'section',
  visit: {
    line({ key, value, keySpan, end }, { analysis, report }) {
      if (value !== '' || findKey(key) === undefined) return;
      const { text } = analysis.document;
      const found = text.indexOf('\n', end);
      const start = text.lastIndexOf('\n', keySpan.start - 1) + 1;
      const edits = [{ start, end: found < 0 ? text.length : found + 1, newText: '' }];
      report(keySpan, `"${key}" has no value, so the line has no effect.`, {
        fixes: [{ title: 'Remove the line', safety: 'safe', edits }],
      });
    },
  },
});
