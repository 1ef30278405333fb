import { findLicenseUses } from '../analysis/declared-licenses.ts';
import { defineRule } from '../define-rule.ts';
import { allFiles, header, licenseStanza } from '../examples.ts';

/** Finds licences that are described twice. */
export default defineRule({
  id: 'debian-copyright/duplicate-license',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'Two stand-alone License stanzas have the same name.',
  why: 'A stanza that names the licence does not say which of the two texts is meant. Where the texts differ, give one of them a name of its own; else remove one.',
  references: ['copyright-format 1.0, section 6.7', 'lintian: dep5-copyright-license-name-not-unique'],
  examples: {
    invalid: [`${header}${allFiles('Expat')}${licenseStanza('Expat')}${licenseStanza('expat')}`],
    valid: [
      `${header}${allFiles('Expat')}${licenseStanza('Expat')}`,
      `${header}${allFiles('public-domain')}${licenseStanza('public-domain')}${licenseStanza('public-domain')}`,
    ],
  },
  visit: {
    end(context) {
      for (const [key, stanzas] of findLicenseUses(context.analysis).declared) {
        const [first, ...others] = stanzas.filter(({ licenseText }) => licenseText !== '');
        if (key === '' || key === 'public-domain' || first === undefined) continue;
        for (const { expression } of others) {
          context.report(expression!, 'A stanza above describes a licence of this name already.', {
            related: [{ span: first.expression!, message: 'the first one' }],
          });
        }
      }
    },
  },
});
