import { fieldOf, valueByKey, valueLines } from '../../../core/deb822/values.ts';
import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

const longest = 80;
const abbreviation = /(\betc|\be\.?g|\bi\.?e|\bvs|\binc|\bltd|\bal|\.\.)\.$/i;
const control = (synopsis: string) =>
  `Source: a\n\nPackage: hello\nArchitecture: any\nDescription: ${synopsis}\n A program that greets whoever starts it,\n in any of several languages.\n`;

/** Finds synopses that do not read well in a list of packages. */
export default defineRule({
  id: 'debian-control/description-synopsis',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The first line of a description is missing, too long, or no short phrase.',
  why: 'Package managers show the synopsis behind the name of the package, one a line. It completes “the package is a …”: a phrase of at most 80 characters, without the name, an article before it or a full stop behind it.',
  references: ['Debian Policy 3.4.1', 'Developer’s Reference 6.2.2'],
  examples: {
    invalid: [
      { code: control('A program that greets'), fixed: control('program that greets') },
      { code: control('greets people.'), fixed: control('greets people') },
      control('hello greets people'),
      control('greeter'),
      'Source: a\n\nPackage: hello\nArchitecture: any\nDescription:\n A program that greets.\n',
      { code: control('hello - program that greets'), fixed: control('program that greets') },
    ],
    valid: [control('program that greets people'), control('greeting, talking etc.'), control('${source:Synopsis}')],
  },
  reach: 'section',
  visit: {
    'field:description'(field, context) {
      const { analysis } = context;
      const { text } = analysis.document;
      const stanza = analysis.stanzaAt(field.start);
      if (analysis.choice.kind !== 'source' || stanza === undefined || field.valueStart === field.nameEnd) return;
      if (fieldOf(stanza, 'description') !== field) return;
      const [line] = valueLines(text, field);
      if (line === undefined) return;
      const name = valueByKey(text, stanza, 'package');
      const severity = analysis.choice.template ? 'hint' : 'warning';
      if (line.text === '') {
        const span = { start: field.start, end: field.nameEnd };
        context.report(span, 'The synopsis is missing; it stands on the line of the name.', { severity });
        return;
      }
      if (/\$\{|@\w+@|\{\{/.test(line.text)) return;
      const report = (message: string, level: 'warning' | 'info', right?: string) => {
        const fixes =
          right === undefined || right.trim() === ''
            ? []
            : [{ title: `Change to "${right}"`, safety: 'suggested' as const, edits: [replacement(line, right)] }];
        context.report(line, message, { severity: severity === 'hint' ? 'hint' : level, fixes });
      };
      const { text: synopsis } = line;
      const article = /^(an?|the)\s+/i.exec(synopsis);
      const named = name !== '' && synopsis.toLowerCase().startsWith(name.toLowerCase()) ? name.length : 0;
      const behind = synopsis.slice(named);
      if (/<insert up to/.test(synopsis) || /^missing$/i.test(synopsis)) {
        report('This is what a template left; say what the package is.', 'warning');
      } else if (synopsis.length > longest) {
        report(`The synopsis has ${synopsis.length} characters; ${longest} are the most, fewer are better.`, 'warning');
      } else if (synopsis.toLowerCase().replace(/[-_/\\\s]+/g, ' ') === name.toLowerCase().replace(/[-_]/g, ' ')) {
        report('The synopsis says no more than the name.', 'warning');
      } else if (named > 0 && !/^[\w-]/.test(behind)) {
        report(
          'The synopsis begins with the name, which stands before it anyway.',
          'warning',
          /^\s*[-:–—]\s*/.test(behind) ? behind.replace(/^\s*[-:–—]\s*/, '') : undefined,
        );
      } else if (article !== null) {
        report('The synopsis begins with an article; leave it out.', 'warning', synopsis.slice(article[0].length));
      } else if (/\.$/.test(synopsis) && !abbreviation.test(synopsis)) {
        report('The synopsis is a phrase, without a full stop.', 'info', synopsis.replace(/\.$/, ''));
      } else if (!/\s/.test(synopsis)) {
        report('One word says too little about the package.', 'info');
      }
    },
  },
});
