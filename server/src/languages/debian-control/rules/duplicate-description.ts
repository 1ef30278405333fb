import type { Deb822Stanza } from '../../../core/deb822/tree.ts';
import { fieldOf, valueLines } from '../../../core/deb822/values.ts';
import type { Span } from '../../../core/text/span.ts';
import { defineRule } from '../define-rule.ts';

/** Finds packages that cannot be told from each other in a list. */
export default defineRule({
  id: 'debian-control/duplicate-description',
  severity: 'info',
  since: '0.1.0',
  fix: 'none',
  what: 'Two packages of the source have the same synopsis or the same longer text.',
  why: 'Searches show the name and the synopsis of each package. Say in each what sets it apart, usually in parentheses at the end: `(development files)`, and in a paragraph of the text.',
  references: ['Developer’s Reference 6.2.2', 'lintian: duplicate-short-description, duplicate-long-description'],
  examples: {
    invalid: [
      'Source: a\n\nPackage: aa\nArchitecture: any\nDescription: program that greets\n\nPackage: ab\nArchitecture: any\nDescription: program that greets\n',
      'Source: a\n\nPackage: aa\nArchitecture: any\nDescription: program that greets\n It greets.\n\nPackage: ab\nArchitecture: any\nDescription: program that parts\n It greets.\n',
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
      const synopses = new Map<string, string>();
      const texts = new Map<string, string>();
      for (const [name, stanza] of analysis.packages) {
        const { synopsis, longText } = analysis.factsOf(stanza);
        const sameSynopsis = first(synopses, synopsis, name);
        const sameText = first(texts, longText, name);
        if (sameSynopsis !== undefined) report(name, sameSynopsis, 'synopsis');
        if (sameText !== undefined) report(name, sameText, 'longer text');
      }

      function report(name: string, other: string, part: 'synopsis' | 'longer text'): void {
        const index = part === 'synopsis' ? 0 : 1;
        const [span, related] = [name, other].map((one) => placeOf(analysis.packages.get(one), text, index));
        if (span === undefined || related === undefined) return;
        context.report(span, `"${other}" has the same ${part}; say what sets the two apart.`, {
          related: [{ span: related, message: 'the other one' }],
        });
      }
    },
  },
});

/** The package that had this value before, if there is one. */
function first(seen: Map<string, string>, value: string, name: string): string | undefined {
  if (value === '') return undefined;
  const other = seen.get(value);
  if (other === undefined) seen.set(value, name);
  return other;
}

/** The first line of a description, or the one below it. */
function placeOf(stanza: Deb822Stanza | undefined, text: string, index: number): Span | undefined {
  const field = stanza === undefined ? undefined : fieldOf(stanza, 'description');
  if (field === undefined) return undefined;
  const line = valueLines(text, field).filter(({ comment }) => !comment)[index];
  return line === undefined ? undefined : { start: line.start, end: line.end };
}
