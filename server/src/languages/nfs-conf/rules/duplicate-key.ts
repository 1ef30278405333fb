import type { ConfAssignment } from '../../../core/nfs/conf/tree.ts';
import { defineRule } from '../define-rule.ts';

/** Finds keys that a later line overrides. */
export default defineRule({
  id: 'nfs-conf/duplicate-key',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A key stands twice in a section.',
  why: 'The last one wins; the earlier one only misleads. Sections of the same name count as one.',
  references: ['support/nfs/conffile.c, conf_set_now (nfs-utils 2.6.2)'],
  examples: {
    invalid: [{ code: '[nfsd]\nthreads=8\nthreads=16\n', fixed: '[nfsd]\nthreads=16\n' }],
    valid: ['[nfsd]\nthreads=8\n[mountd]\nthreads=2\n', '[Server "a"]\nvers=4\n[Server "b"]\nvers=4\n'],
  },
  visit: {
    end(context) {
      const { lines, text } = context.analysis.document;
      const last = new Map<string, ConfAssignment>();
      for (const item of [...context.analysis.root.assignments].reverse()) {
        const { section, argument = '', key, fault } = item;
        if (fault !== undefined || section === undefined || key.value.toLowerCase() === 'include') continue;
        const name = `${section}\0${argument}\0${key.value}`.toLowerCase();
        const later = last.get(name);
        if (later === undefined) {
          last.set(name, item);
          continue;
        }
        const line = lines.lineOf(item.end);
        const end = line + 1 < lines.lineCount ? lines.lineStart(line + 1) : text.length;
        context.report(item, `A later line sets "${key.value}" again, and wins.`, {
          tags: ['unnecessary'],
          related: [{ span: later, message: 'The line that holds.' }],
          fixes: [
            {
              title: 'Remove this line',
              safety: 'suggested',
              edits: [{ start: lines.lineStart(lines.lineOf(item.start)), end, newText: '' }],
            },
          ],
        });
      }
    },
  },
});
