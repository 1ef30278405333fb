import { defineRule } from '../define-rule.ts';
import { header } from '../examples.ts';

const texts: readonly (readonly [pattern: RegExp, name: string, file: string])[] = [
  [/GNU GENERAL PUBLIC LICENSE\s+(?:Version|TERMS)[\s\S]{0,4000}?TERMS AND CONDITIONS/, 'GPL', 'GPL-2 or GPL-3'],
  [/GNU Free Documentation License\s+Version[\s\S]{0,4000}?PREAMBLE/i, 'GFDL', 'GFDL-1.2 or GFDL-1.3'],
  [
    /Apache License\s+Version 2\.0, January 2004[\s\S]{0,400}?TERMS AND CONDITIONS FOR USE/i,
    'Apache License',
    'Apache-2.0',
  ],
];

const templates =
  /<(?:years|years?> <name)>|<put author's name and email here>|<likewise for another author>|<url:\/\/example\.com>|<special license>|<short name>|<preferred name and address to reach the upstream project>|<Must follow here>|<Put the license of the package here|<Including paragraphs>|<INSERT COPYRIGHT YEAR\(S\) HERE>|# Please also look if there are files or directories which have a|# If you want to use GPL v2 or later for the \/debian\/\* files use|This copyright info was automatically extracted|url:\/\/example\.com/;

/** Creative Commons licences are of a hundred lines and more. */
const leastLines = 20;

const stanza = (text: string): string => `${header}Files: *\nCopyright: 2024 A\nLicense: Own-1\n${text}\n`;

/** Finds texts that every Debian system has already, old addresses and what templates left. */
export default defineRule({
  id: 'debian-copyright/license-body',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'The text of a licence is one that every Debian system has, names an address that is long gone, or is a template’s.',
  why: 'base-files installs the texts of the common licences once; debian/copyright points to them. The Free Software Foundation moved several times; its web address stays. What dh_make wrote must be filled in.',
  references: [
    'Debian Policy 12.5',
    'lintian: copyright-file-contains-full-gpl-license, old-fsf-address-in-copyright-file, helper-templates-in-copyright, copyright-contains-dh_make-todo-boilerplate, incomplete-creative-commons-license',
  ],
  examples: {
    invalid: [
      stanza('  GNU GENERAL PUBLIC LICENSE\n  Version 2, June 1991\n .\n  TERMS AND CONDITIONS FOR COPYING'),
      stanza(' Write to 59 Temple Place, Suite 330, Boston.'),
      `${header}Files: *\nCopyright: <years> <put author's name and email here>\nLicense: Expat\n The terms.\n`,
      `${header}Files: *\nCopyright: 2024 A\nLicense: CC-BY-SA-4.0\n You may share it.\n`,
    ],
    valid: [
      stanza(' The full text is in /usr/share/common-licenses/GPL-2.'),
      `${header}Files: *\nCopyright: 2024 A\nLicense: CC-BY-SA-4.0\n${' Much.\n'.repeat(25)}`,
    ],
  },
  reach: 'section',
  visit: {
    stanza(node, context) {
      const { document, stanzaAt } = context.analysis;
      const stanza = stanzaAt(node.start);
      if (stanza === undefined) return;
      const { license, expression, licenseText } = stanza;
      const body = document.text.slice(node.start, node.end);
      const report = (pattern: RegExp, message: string, severity: 'warning' | 'info') => {
        const found = pattern.exec(body);
        if (found === null) return;
        const start = node.start + found.index;
        const line = document.lines.lineEnd(document.lines.lineOf(start));
        context.report({ start, end: Math.min(start + found[0].length, line) }, message, { severity });
      };
      if (license !== undefined) {
        for (const [pattern, name, file] of texts) {
          report(
            pattern,
            `The whole text of the ${name} is on every Debian system; point to /usr/share/common-licenses/ (${file}).`,
            'warning',
          );
        }
        report(
          /675\s+Mass\s+Ave|59\s+Temple\s+Place|\b02139\b|\b02111-1307\b/,
          'The Free Software Foundation left this address long ago; point to https://www.gnu.org/licenses/.',
          'info',
        );
      }
      const [first] = expression?.names ?? [];
      if (first !== undefined && /^cc-/i.test(first.name) && /./.test(licenseText)) {
        const short = licenseText.split('\n').length < leastLines && !licenseText.includes('/common-licenses/');
        if (short) {
          context.report(
            first,
            'Debian has no copy of the Creative Commons licences, so that the whole legal text belongs here, not a summary.',
          );
        }
      }
      report(templates, 'A template left this here; fill it in.', 'warning');
    },
  },
});
