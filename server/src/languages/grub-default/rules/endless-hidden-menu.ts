import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** The menu is to be hidden, and GRUB is to wait for ever. */
export default defineRule({
  id: 'grub-default/endless-hidden-menu',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The menu is to be hidden, and GRUB is to wait for ever.',
  why: 'Without a timeout GRUB shows the menu all the same, since a machine that waits in front of a blank screen serves nobody.',
  references: ['grub-core/normal/menu.c (GRUB 2.12)'],
  examples: {
    invalid: [
      {
        code: 'GRUB_TIMEOUT=-1\nGRUB_TIMEOUT_STYLE=hidden\n',
        fixed: 'GRUB_TIMEOUT=-1\nGRUB_TIMEOUT_STYLE=menu\n',
      },
    ],
    valid: ['GRUB_TIMEOUT=5\nGRUB_TIMEOUT_STYLE=hidden\n', 'GRUB_TIMEOUT=-1\nGRUB_TIMEOUT_STYLE=menu\n'],
  },
  visit: {
    end({ analysis, report }) {
      const time = analysis.inForce.get('GRUB_TIMEOUT');
      const style = analysis.inForce.get('GRUB_TIMEOUT_STYLE');
      if (time?.value !== '-1' || style === undefined || !/^(?:hidden|countdown)$/.test(style.value)) return;
      report(style, 'GRUB shows the menu all the same, since it waits for ever.', {
        related: [{ span: time.valueSpan, message: 'Here it is told to wait.' }],
        fixes: [{ title: 'Change to menu', safety: 'suggested', edits: [replacement(style.valueSpan, 'menu')] }],
      });
    },
  },
});
