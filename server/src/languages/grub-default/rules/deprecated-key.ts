import { defineRule } from '../define-rule.ts';
import { findKey } from '../schema/keys.ts';

/** A key belongs to the old way of hiding the menu. */
export default defineRule({
  id: 'grub-default/deprecated-key',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A key belongs to the old way of hiding the menu.',
  why: 'GRUB_HIDDEN_TIMEOUT and its kin were replaced by GRUB_TIMEOUT_STYLE in GRUB 2.02; together with a GRUB_TIMEOUT other than 0 they hide the menu and then wait again.',
  references: ['docs/grub.texi, Simple configuration (GRUB 2.12)'],
  examples: {
    invalid: ['GRUB_HIDDEN_TIMEOUT=5\n'],
    valid: ['GRUB_TIMEOUT_STYLE=hidden\nGRUB_TIMEOUT=5\n'],
  },
  visit: {
    assignment(node, { report }) {
      if (findKey(node.name)?.deprecated === undefined || node.value === '') return;
      report(node.nameSpan, `${node.name} is replaced by GRUB_TIMEOUT_STYLE and GRUB_TIMEOUT.`, {
        tags: ['deprecated'],
      });
    },
  },
});
