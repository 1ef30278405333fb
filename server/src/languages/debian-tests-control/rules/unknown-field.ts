import { nameSpan } from '../../../core/deb822/values.ts';
import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { fieldTable, findField } from '../schema/fields.ts';

const names = fieldTable.map((entry) => entry.name);

/** Finds fields that make autopkgtest skip a stanza. */
export default defineRule({
  id: 'debian-tests-control/unknown-field',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A field is none that autopkgtest knows.',
  why: 'autopkgtest skips every test of a stanza with a field that it does not know, and the run counts as a success.',
  references: ['README.package-tests (autopkgtest 5.28)'],
  examples: {
    invalid: [
      { code: 'Tests: a\nRestriction: needs-root\n', fixed: 'Tests: a\nRestrictions: needs-root\n' },
      'Tests: a\nX-Note: mine\n',
    ],
    valid: ['Tests: a\nrestrictions: needs-root\n'],
  },
  reach: 'section',
  visit: {
    field(field, context) {
      if (findField(field.key) !== undefined || field.valueStart === field.nameEnd) return;
      const { text } = context.analysis.document;
      const name = text.slice(field.start, field.nameEnd);
      const meant = nearest(name, names);
      const message = `autopkgtest knows no field "${name}" and skips these tests${meant === undefined ? '.' : `; did you mean "${meant}"?`}`;
      context.report(nameSpan(field), message, {
        fixes:
          meant === undefined
            ? []
            : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(nameSpan(field), meant)] }],
      });
    },
  },
});
