import { fieldOf, nameSpan, valueByKey } from '../../../core/deb822/values.ts';
import { defineRule } from '../define-rule.ts';
import { removeField } from '../edits.ts';

/** Finds `Built-Using` in packages for all architectures. */
export default defineRule({
  id: 'debian-control/built-using',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A package for all architectures has `Built-Using`.',
  why: 'The field keeps the sources of what was built into a program in the archive, where a licence asks for that. A package that is the same for all architectures has no such parts; where it has some all the same, `Static-Built-Using` tells of them.',
  references: ['Debian Policy 7.8', 'lintian: built-using-field-on-arch-all-package'],
  examples: {
    invalid: [
      {
        code: 'Source: a\n\nPackage: a\nArchitecture: all\nBuilt-Using: ${misc:Built-Using}\nSection: net\n',
        fixed: 'Source: a\n\nPackage: a\nArchitecture: all\nSection: net\n',
      },
    ],
    valid: ['Source: a\n\nPackage: a\nArchitecture: any\nBuilt-Using: ${misc:Built-Using}\n'],
  },
  reach: 'section',
  visit: {
    stanza(stanza, context) {
      const { choice, document } = context.analysis;
      const field = fieldOf(stanza, 'built-using');
      if (choice.kind !== 'source' || field === undefined) return;
      if (valueByKey(document.text, stanza, 'architecture') !== 'all') return;
      context.report(nameSpan(field), '"Built-Using" is for packages that are built for each architecture.', {
        fixes: [{ title: 'Remove the field', safety: 'suggested', edits: [removeField(document.text, field)] }],
      });
    },
  },
});
