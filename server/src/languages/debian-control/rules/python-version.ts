import { joinedValue, nameSpan, valueSpan } from '../../../core/deb822/values.ts';
import { defineRule } from '../define-rule.ts';
import { removeField } from '../edits.ts';

const fields = new Set(['x-python-version', 'xs-python-version', 'x-python3-version']);

/** The forms of one part, and of two parts with a comma between them. */
const alone = /^(?:\d+\.\d+|>=\s*\d+\.\d+|current|all)$/;
const together = /^(?:\d+\.\d+\s*,\s*\d+\.\d+|>=\s*\d+\.\d+\s*,\s*<<\s*\d+\.\d+|current\s*,\s*>=\s*\d+\.\d+)$/;
const list = /^\d+\.\d+(?:\s*,\s*\d+\.\d+){2,}$/;

/** The last versions that no supported release of Debian has any more, or has only newer ones of. */
const ancient: Readonly<Record<string, number>> = { 2: 7, 3: 5 };

/** Finds fields that ask for versions of Python which are gone, or in no known form. */
export default defineRule({
  id: 'debian-control/python-version',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A field about versions of Python is of no known form, or asks for versions that every release has.',
  why: '`X-Python3-Version` holds versions such as `>= 3.9`, and narrows for which ones modules are built. A bound that the oldest supported release fulfils says nothing and can go. Python 2 has left Debian, and its fields with it.',
  references: ['Debian Python Policy 3.3', 'python/versions (lintian 2.116)'],
  examples: {
    invalid: [
      { code: 'Source: a\nX-Python3-Version: >= 3.2\n', fixed: 'Source: a\n' },
      'Source: a\nX-Python3-Version: 3\n',
      'Source: a\nXS-Python-Version: current\n',
    ],
    valid: ['Source: a\nX-Python3-Version: >= 3.9\n', 'Source: a\nX-Python3-Version: >= 3.9, << 3.13\n'],
  },
  reach: 'section',
  visit: {
    field(field, context) {
      const { choice, document } = context.analysis;
      if (choice.kind !== 'source' || !fields.has(field.key)) return;
      const { text } = document;
      const value = joinedValue(text, field).replace(/\s+/g, ' ');
      if (value === '' || /[@$]\{|@\w+@|\{\{/.test(value)) return;
      const span = valueSpan(text, field);
      const remove = [{ title: 'Remove the field', safety: 'suggested' as const, edits: [removeField(text, field)] }];
      if (value.startsWith('current')) {
        context.report(span, '"current" is deprecated: packages are built for all versions that Debian has.', {
          fixes: remove,
        });
        return;
      }
      if (!alone.test(value) && !together.test(value) && !list.test(value)) {
        context.report(span, 'Versions of Python have the form ">= 3.9", or "3.9, 3.11".');
        return;
      }
      const [, major = '', minor = ''] = /\b([23])\.(\d+)$/.exec(value) ?? [];
      if (minor === '' || Number(minor) > ancient[major]!) return;
      const message =
        major === '2'
          ? 'Debian has no Python 2 any more.'
          : `Every supported release of Debian has a newer Python than 3.${minor}; the field says nothing.`;
      context.report(value.startsWith('<<') ? nameSpan(field) : span, message, { fixes: remove });
    },
  },
});
