import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { findKey, keys } from '../schema/keys.ts';

/** A key is none that a boot loader reads. */
export default defineRule({
  id: 'boot-entry/unknown-key',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A key is none that a boot loader reads.',
  why: 'systemd-boot and GRUB pass over lines whose key they don’t know, without a word in the menu. Case counts.',
  references: ['UAPI.1 Boot Loader Specification'],
  examples: {
    invalid: [
      {
        code: 'title a\nlinux /vmlinuz\noption root=/dev/sda1\n',
        fixed: 'title a\nlinux /vmlinuz\noptions root=/dev/sda1\n',
      },
    ],
    valid: ['title a\nlinux /vmlinuz\noptions root=/dev/sda1\n'],
  },
  reach: 'section',
  visit: {
    line({ key, keySpan }, { analysis, report }) {
      if (findKey(key) !== undefined || analysis.template) return;
      const lower = key.toLowerCase();
      const meant =
        findKey(lower)?.name ??
        nearest(
          lower,
          keys.map(({ name }) => name),
        );
      if (meant === undefined) {
        report(keySpan, `No boot loader that we know reads "${key.slice(0, 40)}".`, { severity: 'hint' });
        return;
      }
      report(keySpan, `Boot loaders pass over "${key.slice(0, 40)}"; did you mean ${meant}?`, {
        fixes: [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(keySpan, meant)] }],
      });
    },
  },
});
