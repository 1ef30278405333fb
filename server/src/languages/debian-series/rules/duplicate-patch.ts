import { removeLines } from '../../../core/deb822/edits.ts';
import { hasTemplateMark } from '../../../core/text/templates.ts';
import { defineRule } from '../define-rule.ts';
import type { SeriesEntry } from '../read.ts';

/** Finds patches that stand there twice. */
export default defineRule({
  id: 'debian-series/duplicate-patch',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A patch is named twice.',
  why: 'It would be applied twice, which fails the second time.',
  references: ['quilt(1)', 'dpkg-source(1)'],
  examples: {
    invalid: [{ code: 'a.patch\nb.patch\na.patch\n', fixed: 'a.patch\nb.patch\n' }],
    valid: ['a.patch\n# a.patch\nb.patch\n'],
  },
  visit: {
    end(context) {
      const seen = new Map<string, SeriesEntry>();
      const { patches, pathOf } = context.analysis;
      for (const patch of patches) {
        const path = pathOf(patch);
        const first = seen.get(path);
        if (first === undefined) seen.set(path, patch);
        else if (!hasTemplateMark(patch.name)) {
          context.report(patch.nameSpan, `"${patch.name}" is applied above already.`, {
            related: [{ span: first.nameSpan, message: 'the first time' }],
            fixes: [
              {
                title: 'Remove the line',
                safety: 'suggested',
                edits: [removeLines(context.analysis.document.text, patch)],
              },
            ],
          });
        }
      }
    },
  },
});
