import { nameSpan } from '../../../core/deb822/values.ts';
import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { allFiles, header, licenseStanza } from '../examples.ts';
import { findLicense } from '../schema/licenses.ts';

/** Finds License stanzas without a name or a text. */
export default defineRule({
  id: 'debian-copyright/license-text',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A `License` field has no short name, or a stand-alone one has no text.',
  why: 'The first line of the field is the short name by which other stanzas call the licence; the lines below it are its text. A stand-alone stanza is there for the text alone.',
  references: [
    'copyright-format 1.0, section 6.7',
    'lintian: missing-license-text-in-dep5-copyright, empty-short-license-in-dep5-copyright',
  ],
  examples: {
    invalid: [
      {
        code: `${header}${allFiles('GPL-3')}\nLicense: GPL-3\n`,
        fixed: `${header}${allFiles('GPL-3')}\nLicense: GPL-3\n On Debian systems, the text of this licence is in\n /usr/share/common-licenses/GPL-3.\n`,
      },
      `${header}${allFiles('Expat')}\nLicense:\n The terms.\n`,
    ],
    valid: [`${header}${allFiles('Expat')}${licenseStanza('Expat')}`],
  },
  reach: 'section',
  visit: {
    'field:license'(field, context) {
      const stanza = context.analysis.stanzaAt(field.start);
      if (stanza?.license !== field || stanza.expression === undefined) return;
      const { expression, kind, licenseText } = stanza;
      if (expression.names.length === 0) {
        context.report(nameSpan(field), 'The short name of the licence is missing on this line.');
      } else if (kind === 'license' && licenseText === '') {
        const file = expression.names.length === 1 ? findLicense(expression.names[0]!.name)?.common : undefined;
        const body = `\n On Debian systems, the text of this licence is in\n /usr/share/common-licenses/${file}.`;
        context.report(expression, 'The text of this licence is missing below its name.', {
          fixes:
            file === undefined
              ? []
              : [{ title: `Point to ${file}`, safety: 'suggested', edits: [insertion(expression.end, body)] }],
        });
      }
    },
  },
});
