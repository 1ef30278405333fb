import { insertion } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { allFiles, header, licenseStanza } from '../examples.ts';
import { findLicense } from '../schema/licenses.ts';

/** Licences of which lintian asks it: texts that hardly differ from one package to the next. */
const families = /^(?:L?GPL|GFDL|Apache)-/;

/** Finds licences that every Debian system has, without a word of where. */
export default defineRule({
  id: 'debian-copyright/common-license-pointer',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A licence of which every Debian system has the text is described without a pointer to it.',
  why: 'Debian Policy 12.5 wants debian/copyright to point to `/usr/share/common-licenses` for the licences that lie there. What stands in the stanza is usually a notice alone, so that whoever reads it looks for the terms in vain.',
  references: [
    'Debian Policy 12.5',
    'lintian: copyright-not-using-common-license-for-gpl, copyright-not-using-common-license-for-lgpl, copyright-not-using-common-license-for-gfdl, copyright-not-using-common-license-for-apache2',
  ],
  examples: {
    invalid: [
      {
        code: `${header}${allFiles('GPL-2+')}${licenseStanza('GPL-2+')}`,
        fixed: `${header}${allFiles('GPL-2+')}\nLicense: GPL-2+\n The terms.\n .\n On Debian systems, the text of this licence is in\n /usr/share/common-licenses/GPL-2.\n`,
      },
    ],
    valid: [
      `${header}${allFiles('GPL-2+')}\nLicense: GPL-2+\n See /usr/share/common-licenses/GPL-2.\n`,
      `${header}${allFiles('Expat')}${licenseStanza('Expat')}`,
    ],
  },
  visit: {
    end(context) {
      const { stanzas, document } = context.analysis;
      if (document.text.includes('/usr/share/common-licenses')) return;
      for (const { license, expression, licenseText } of stanzas) {
        const [name, second] = expression?.names ?? [];
        if (license === undefined || name === undefined || second !== undefined || licenseText === '') continue;
        const file = findLicense(name.name)?.common;
        if (file === undefined || !families.test(file)) continue;
        const lines = `\n .\n On Debian systems, the text of this licence is in\n /usr/share/common-licenses/${file}.`;
        context.report(
          name.nameSpan,
          `Every Debian system has this text; point to /usr/share/common-licenses/${file}.`,
          {
            fixes: [{ title: `Point to ${file}`, safety: 'suggested', edits: [insertion(license.end, lines)] }],
          },
        );
      }
    },
  },
});
