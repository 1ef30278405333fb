import { lineBehind } from '../../../core/deb822/edits.ts';
import { joinedValue, nameSpan } from '../../../core/deb822/values.ts';
import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { allFiles, header } from '../examples.ts';

const values: Readonly<Record<string, string>> = { Copyright: '<years> <name>', License: '<short name>' };

/** Finds stanzas without the fields that they need. */
export default defineRule({
  id: 'debian-copyright/missing-field',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A stanza about files lacks `Copyright` or `License`, its `Files` is empty, or a stanza has neither `Files` nor `License`.',
  why: 'Behind the header, a stanza says under which terms some files are (`Files`, `Copyright` and `License`), or gives the text of a licence (`License`). Whoever reads the file by machine refuses anything else.',
  references: ['copyright-format 1.0, section 5', 'python3-debian 0.1.49, copyright.py'],
  examples: {
    invalid: [
      {
        code: `${header}Files: *\nCopyright: 2024 A\n`,
        fixed: `${header}Files: *\nCopyright: 2024 A\nLicense: <short name>\n`,
      },
      `${header}Files: *\nLicense: Expat\n The terms.\n`,
      `${header}Files:\nCopyright: 2024 A\nLicense: Expat\n The terms.\n`,
      `${header}${allFiles('Expat')} The terms.\n\nComment: alone\n`,
    ],
    valid: [`${header}${allFiles('Expat')} The terms.\n`],
  },
  reach: 'section',
  visit: {
    stanza(node, context) {
      const { analysis } = context;
      const stanza = analysis.stanzaAt(node.start);
      const [first] = node.fields;
      if (stanza === undefined || first === undefined || stanza.kind === 'header' || stanza.kind === 'license') return;
      const { text } = analysis.document;
      if (stanza.kind === 'unknown') {
        const message =
          'This stanza has neither "Files" nor "License"; an empty line may have parted it from the one above.';
        context.report(nameSpan(first), message);
        return;
      }
      const files = node.fields.find((field) => field.key === 'files')!;
      if (stanza.patterns.length === 0) {
        context.report(nameSpan(files), '"Files" names no files; "*" stands for all of them.', {
          fixes: [{ title: 'Name all files', safety: 'suggested', edits: [insertion(files.valueStart, ' *')] }],
        });
      }
      for (const name of ['Copyright', 'License']) {
        const field = node.fields.find((candidate) => candidate.key === name.toLowerCase());
        if (field === undefined) {
          const ended = text.indexOf('\n', node.end) >= 0;
          const line = `${name}: ${values[name]!}\n`;
          const edits = [insertion(lineBehind(text, node.end), ended ? line : `\n${line}`)];
          context.report(nameSpan(files), `The stanza about these files lacks "${name}".`, {
            fixes: [{ title: `Add "${name}"`, safety: 'suggested', edits }],
          });
        } else if (joinedValue(text, field) === '') {
          context.report(nameSpan(field), `"${name}" is empty; say who holds the rights, and which they give.`, {
            severity: 'warning',
          });
        }
      }
    },
  },
});
