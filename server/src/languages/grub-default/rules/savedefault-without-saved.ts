import type { ShellAssignment } from '../../../core/shell/tree.ts';
import { defineRule } from '../define-rule.ts';

const spanOf = ({ valueSpan: { start, end } }: ShellAssignment) => ({ start, end });

/** GRUB_SAVEDEFAULT is on, and GRUB_DEFAULT is not saved. */
export default defineRule({
  id: 'grub-default/savedefault-without-saved',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: '`GRUB_SAVEDEFAULT` is on, and `GRUB_DEFAULT` is not `saved`.',
  why: 'The entry that was started last is saved, and never used.',
  references: ['util/grub.d/00_header.in (GRUB 2.12)'],
  examples: {
    invalid: [
      { code: 'GRUB_DEFAULT=0\nGRUB_SAVEDEFAULT=true\n', fixed: 'GRUB_DEFAULT=saved\nGRUB_SAVEDEFAULT=true\n' },
    ],
    valid: ['GRUB_DEFAULT=saved\nGRUB_SAVEDEFAULT=true\n', 'GRUB_SAVEDEFAULT=true\n'],
  },
  visit: {
    end({ analysis, report }) {
      const save = analysis.inForce.get('GRUB_SAVEDEFAULT');
      const chosen = analysis.inForce.get('GRUB_DEFAULT');
      if (save?.value !== 'true' || chosen === undefined || !chosen.literal || chosen.value === 'saved') return;
      report(save, 'The saved entry is only used with GRUB_DEFAULT=saved.', {
        related: [{ span: chosen.valueSpan, message: 'This entry is started instead.' }],
        fixes: [
          { title: 'Set GRUB_DEFAULT=saved', safety: 'suggested', edits: [{ ...spanOf(chosen), newText: 'saved' }] },
        ],
      });
    },
  },
});
