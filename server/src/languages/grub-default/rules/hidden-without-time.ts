import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** The menu is hidden and leaves no time to call it. */
export default defineRule({
  id: 'grub-default/hidden-without-time',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The menu is hidden and leaves no time to call it.',
  why: 'With GRUB_TIMEOUT=0 and a hidden menu, only a key that is held down before GRUB starts (Shift on BIOS, Esc on UEFI) shows the menu. After a bad kernel update that is hard to hit.',
  references: ['util/grub.d/00_header.in (GRUB 2.12)'],
  examples: {
    invalid: [
      {
        code: 'GRUB_TIMEOUT_STYLE=hidden\nGRUB_TIMEOUT=0\n',
        fixed: 'GRUB_TIMEOUT_STYLE=hidden\nGRUB_TIMEOUT=2\n',
      },
    ],
    valid: ['GRUB_TIMEOUT_STYLE=hidden\nGRUB_TIMEOUT=2\n'],
  },
  visit: {
    end({ analysis, report }) {
      const time = analysis.inForce.get('GRUB_TIMEOUT');
      const style = analysis.inForce.get('GRUB_TIMEOUT_STYLE');
      if (time?.value !== '0' || style?.value !== 'hidden') return;
      report(time, 'No time is left to call the hidden menu.', {
        related: [{ span: style.valueSpan, message: 'The menu is hidden here.' }],
        fixes: [{ title: 'Wait two seconds', safety: 'suggested', edits: [replacement(time.valueSpan, '2')] }],
      });
    },
  },
});
