import type { Deb822Field } from '../../../core/deb822/tree.ts';
import { joinedValue, nameSpan } from '../../../core/deb822/values.ts';
import { defineRule } from '../define-rule.ts';
import { removeField } from '../edits.ts';
import { formSeverity, isReadByLibdpkg } from '../strictness.ts';

/** Finds fields that a stanza has twice. */
export default defineRule({
  id: 'debian-control/duplicate-field',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A stanza has the same field twice.',
  why: 'dpkg refuses a stanza with a repeated field; the case of its letters makes no difference. Join the values, or remove one of the fields.',
  references: ['deb822(5)', 'Dpkg::Control::HashCore (libdpkg-perl 1.21.22)'],
  examples: {
    invalid: [
      { code: 'Source: hello\nPriority: optional\npriority: optional\n', fixed: 'Source: hello\nPriority: optional\n' },
    ],
    valid: ['Source: hello\nPriority: optional\n\nPackage: hello\nPriority: optional\nArchitecture: any\n'],
  },
  reach: 'section',
  visit: {
    stanza({ fields }, context) {
      if (isReadByLibdpkg(context.analysis.choice)) return;
      const { text } = context.analysis.document;
      const first = new Map<string, Deb822Field>();
      for (const field of fields) {
        const other = first.get(field.key);
        if (other === undefined) {
          first.set(field.key, field);
          continue;
        }
        const name = text.slice(field.start, field.nameEnd);
        const same = joinedValue(text, other) === joinedValue(text, field);
        const title = same ? 'Remove the repetition' : `Remove this "${name}"`;
        context.report(nameSpan(field), `The stanza has "${name}" already; dpkg refuses a repeated field.`, {
          severity: formSeverity(context.analysis, field.start),
          related: [{ span: nameSpan(other), message: 'the first one' }],
          fixes: [{ title, safety: 'suggested', edits: [removeField(text, field)] }],
        });
      }
    },
  },
});
