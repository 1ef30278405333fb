import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

const diff = '--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n';

/** Finds patches that do not say what they are for. */
export default defineRule({
  id: 'debian-patch/missing-description',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The patch has no description, or still the one of the template.',
  why: 'Whoever maintains the package next has to know what the patch is for and whether upstream has it. DEP 3 gives it a header: `Description`, `Origin` or `Author`, `Forwarded` and others.',
  references: ['DEP 3', 'lintian: quilt-patch-missing-description, quilt-patch-using-template-description'],
  examples: {
    invalid: [
      { code: diff, fixed: `Description: <what it changes, and why>\n${diff}` },
      `Description: <short summary of the patch>\n TODO: Put a short summary on the line above and replace this paragraph\n${diff}`,
    ],
    valid: [`Description: Mend x\n${diff}`, `Mend x, since y.\n\n${diff}`, `Subject: [PATCH] Mend x\n${diff}`],
  },
  visit: {
    end(context) {
      const { header, fields, document, diff: reading } = context.analysis;
      const text = document.text.slice(header.start, header.end);
      const template =
        /<short (?:summary of the patch|description,? required)>|TODO: Put a short summary on the line above/.exec(
          text,
        );
      if (template !== null) {
        const start = template.index;
        context.report(
          { start, end: start + template[0].length },
          'A template left this here; say what the patch changes, and why.',
        );
        return;
      }
      const [first] = reading.files;
      const words = text.replace(/^(?:diff |Index: |index |=+|#).*$/gm, '').trim();
      const described = fields.some(({ key, value }) => (key === 'description' || key === 'subject') && value !== '');
      if (first === undefined || described || words.replace(/^[A-Za-z-]+:.*$/gm, '').trim() !== '') return;
      const empty = fields.find(({ key }) => key === 'description' || key === 'subject');
      const span = empty?.nameSpan ?? { start: first.start, end: first.nameEnd };
      context.report(span, 'Nothing says what this patch is for.', {
        fixes:
          empty !== undefined || words !== ''
            ? []
            : [
                {
                  title: 'Write a description',
                  safety: 'suggested',
                  edits: [insertion(0, 'Description: <what it changes, and why>\n')],
                },
              ],
      });
    },
  },
});
