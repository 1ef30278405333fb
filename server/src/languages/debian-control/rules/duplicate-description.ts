import { fieldOf, joinedValue, valueLines } from '../../../core/deb822/values.ts';
import type { Span } from '../../../core/text/span.ts';
import { defineRule } from '../define-rule.ts';

/** Finds packages that cannot be told from each other in a list. */
export default defineRule({
  id: 'debian-control/duplicate-description',
  severity: 'info',
  since: '0.1.0',
  fix: 'none',
  what: 'Two packages of the source have the same synopsis.',
  why: 'Searches show the name and the synopsis of each package. Say in each what sets it apart, usually in parentheses at the end: `(development files)`.',
  references: ['Developer’s Reference 6.2.2', 'lintian: duplicate-short-description'],
  examples: {
    invalid: [
      'Source: a\n\nPackage: aa\nArchitecture: any\nDescription: program that greets\n\nPackage: ab\nArchitecture: any\nDescription: program that greets\n',
    ],
    valid: [
      'Source: a\n\nPackage: aa\nArchitecture: any\nDescription: program that greets\n\nPackage: ab\nArchitecture: any\nDescription: program that greets (development files)\n',
      'Source: a\n\nPackage: aa\nArchitecture: any\nDescription: ${source:Synopsis}\n\nPackage: ab\nArchitecture: any\nDescription: ${source:Synopsis}\n',
    ],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      const { text } = analysis.document;
      const seen = new Map<string, { name: string; span: Span }>();
      for (const [name, stanza] of analysis.packages) {
        const field = fieldOf(stanza, 'description');
        const type = ['package-type', 'xc-package-type'].map((key) => fieldOf(stanza, key));
        if (field === undefined || type.some((each) => each !== undefined && joinedValue(text, each) === 'udeb'))
          continue;
        const [synopsis] = valueLines(text, field);
        if (synopsis === undefined || synopsis.text === '' || /[@{]|transitional|dummy/.test(synopsis.text)) continue;
        const span = { start: synopsis.start, end: synopsis.end };
        const other = seen.get(synopsis.text.toLowerCase());
        if (other === undefined) seen.set(synopsis.text.toLowerCase(), { name, span });
        else {
          context.report(span, `"${other.name}" has the same synopsis; say what sets the two apart.`, {
            related: [{ span: other.span, message: 'the other one' }],
          });
        }
      }
    },
  },
});
