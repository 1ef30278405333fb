import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { hasTemplateMark, isTemplatePath, joinTemplates } from '../../../core/text/templates.ts';
import { listWords } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { restrictionTable } from '../schema/fields.ts';

const names = restrictionTable.map((entry) => entry.name);

/** Finds restrictions that autopkgtest does not know. */
export default defineRule({
  id: 'debian-tests-control/unknown-restriction',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A restriction is unknown or obsolete.',
  why: 'A test with a restriction that autopkgtest does not know is skipped, and the run counts as a success.',
  references: ['README.package-tests (autopkgtest 5.28)'],
  examples: {
    invalid: [
      {
        code: 'Tests: a\nRestrictions: need-root, allow-stderr\n',
        fixed: 'Tests: a\nRestrictions: needs-root, allow-stderr\n',
      },
      'Tests: a\nRestrictions: needs-recommends\n',
    ],
    valid: ['Tests: a\nRestrictions: needs-root allow-stderr,\n skippable\n'],
  },
  reach: 'section',
  visit: {
    'field:restrictions'(field, context) {
      const { text, path } = context.analysis.document;
      for (const word of listWords(isTemplatePath(path) ? joinTemplates(text) : text, field)) {
        if (isTemplatePath(path) && hasTemplateMark(word.text)) continue;
        const known = restrictionTable.find((entry) => entry.name === word.text);
        if (known?.deprecated !== undefined) {
          context.report(word, `"${word.text}" is obsolete; write "@recommends@" in "Depends".`, {
            tags: ['deprecated'],
          });
        } else if (known === undefined) {
          const meant = nearest(word.text, names);
          context.report(
            word,
            `autopkgtest knows no restriction "${word.text}" and skips the test${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
            {
              fixes:
                meant === undefined
                  ? []
                  : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(word, meant)] }],
            },
          );
        }
      }
    },
  },
});
