import { nameSpan } from '../../../core/deb822/values.ts';
import { defineRule } from '../define-rule.ts';
import { formSeverity, isReadByLibdpkg } from '../strictness.ts';

/** Finds field names that dpkg refuses, and words without a colon, which it takes for names. */
export default defineRule({
  id: 'debian-control/bad-field-name',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'The name of a field begins with a hyphen, or its colon is missing.',
  why: 'dpkg refuses names that begin with a hyphen. A line of a single word it takes for a field without a value, in silence: usually that is a continuation line that lost its indentation.',
  references: ['deb822(5)', 'Dpkg::Control::HashCore (libdpkg-perl 1.21.22)'],
  examples: {
    invalid: ['Source: hello\n-Section: devel\n', 'Source: hello\nBuild-Depends: a,\nb,\n'],
    valid: ['Source: hello\nSection: devel\n'],
  },
  reach: 'section',
  visit: {
    field(field, context) {
      if (isReadByLibdpkg(context.analysis.choice)) return;
      const { text } = context.analysis.document;
      const name = text.slice(field.start, field.nameEnd);
      if (field.key.startsWith('-')) {
        context.report(nameSpan(field), `The name of a field cannot begin with a hyphen.`, {
          severity: formSeverity(context.analysis, field.start),
        });
      } else if (field.valueStart === field.nameEnd) {
        const message = `"${name}" has no colon; dpkg takes it for a field without a value. Indent it if it continues the line above.`;
        context.report(nameSpan(field), message, { severity: 'warning' });
      }
    },
  },
});
