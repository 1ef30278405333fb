import { removal } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** A key is set twice, and the first value is lost. */
export default defineRule({
  id: 'grub-default/overwritten',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A key is set twice, and the first value is lost.',
  why: 'The shell carries the file out from top to bottom: the last assignment wins.',
  references: ['sh(1)'],
  examples: {
    invalid: [{ code: 'GRUB_TIMEOUT=5\nGRUB_TIMEOUT=10\n', fixed: 'GRUB_TIMEOUT=10\n' }],
    valid: ['GRUB_CMDLINE_LINUX="a"\nGRUB_CMDLINE_LINUX="$GRUB_CMDLINE_LINUX b"\n', 'GRUB_TIMEOUT=5\n'],
  },
  visit: {
    end({ analysis, report }) {
      const { text } = analysis.document;
      const all = analysis.root.assignments.filter(({ plain, temporary }) => plain && !temporary);
      const next = new Map<string, (typeof all)[number]>();
      for (const assignment of all.toReversed()) {
        const later = next.get(assignment.name);
        next.set(assignment.name, assignment);
        if (later === undefined || !assignment.name.startsWith('GRUB_')) continue;
        const between = text.slice(assignment.end, later.end);
        if (new RegExp(`\\$\\{?${assignment.name}\\b`).test(between)) continue;
        report(assignment, `${assignment.name} is set again below, so that this value is lost.`, {
          tags: ['unnecessary'],
          related: [{ span: later.nameSpan, message: 'Here it is set again.' }],
          fixes: [{ title: 'Remove it', safety: 'suggested', edits: [removal(text, assignment)] }],
        });
      }
    },
  },
});
