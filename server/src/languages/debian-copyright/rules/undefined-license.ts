import { appendStanza } from '../../../core/deb822/edits.ts';
import { hasTemplateMark } from '../../../core/text/templates.ts';
import { expressionKey, findLicenseUses, keyOfName } from '../analysis/declared-licenses.ts';
import { defineRule } from '../define-rule.ts';
import { allFiles, header, licenseStanza } from '../examples.ts';
import { findLicense } from '../schema/licenses.ts';

/** Finds licences that are named but not described. */
export default defineRule({
  id: 'debian-copyright/undefined-license',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A stanza names a licence whose text stands nowhere in the file.',
  why: 'Where a `License` field has no text of its own, each licence that it names needs a stanza of its own with the text, or with a pointer to `/usr/share/common-licenses`. Debian Policy 12.5 wants the terms in the file.',
  references: ['copyright-format 1.0, section 6.7', 'lintian: missing-license-paragraph-in-dep5-copyright'],
  examples: {
    invalid: [
      {
        code: `${header}${allFiles('GPL-2+')}`,
        fixed: `${header}${allFiles('GPL-2+')}\nLicense: GPL-2+\n On Debian systems, the text of this licence is in\n /usr/share/common-licenses/GPL-2.\n`,
      },
      `${header}${allFiles('GPL-2+ or Artistic, and Expat')}${licenseStanza('GPL-2+')}${licenseStanza('Expat')}`,
      `${header}${allFiles('GPL-2+ with OpenSSL exception')}${licenseStanza('GPL-2+')}`,
    ],
    valid: [
      `${header}${allFiles('Expat')} The terms.\n`,
      `${header}${allFiles('gpl-2.0+')}${licenseStanza('GPL-2+')}`,
      `${header}${allFiles('GPL-1+ or Artistic')}${licenseStanza('GPL-1+ or Artistic')}`,
    ],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      const { text } = analysis.document;
      const { declared, used } = findLicenseUses(analysis);
      const inHeader = analysis.stanzas.find(({ kind, licenseText }) => kind === 'header' && licenseText !== '');
      const known = new Set([...declared.keys(), ...(inHeader === undefined ? [] : [expressionKey(inHeader)])]);
      const offered = new Set<string>();
      for (const { name, stanza } of used) {
        if (hasTemplateMark(name.text)) continue;
        const key = keyOfName(name);
        if (stanza.kind !== 'files' || stanza.licenseText !== '' || known.has(key) || known.has(expressionKey(stanza)))
          continue;
        const file = findLicense(name.name)?.common;
        const body =
          file === undefined
            ? ' <the text of the licence>'
            : ` On Debian systems, the text of this licence is in\n /usr/share/common-licenses/${file}.`;
        const first = !offered.has(key);
        offered.add(key);
        context.report(name, `The text of "${name.text}" is missing: no License stanza describes it.`, {
          fixes: first
            ? [
                {
                  title: `Add a stanza for ${name.text}`,
                  safety: 'suggested',
                  edits: [appendStanza(text, `License: ${name.text}\n${body}`)],
                },
              ]
            : [],
        });
      }
    },
  },
});
