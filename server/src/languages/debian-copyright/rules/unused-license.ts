import { removeStanza } from '../../../core/deb822/edits.ts';
import { expressionKey, findLicenseUses, keyOfName } from '../analysis/declared-licenses.ts';
import { defineRule } from '../define-rule.ts';
import { allFiles, header, licenseStanza } from '../examples.ts';

/** Finds License stanzas that no other stanza names. */
export default defineRule({
  id: 'debian-copyright/unused-license',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A stand-alone License stanza is named by no other stanza.',
  why: 'Usually the files went away, or the two names differ by a slip. A text that belongs to nothing makes readers look for what it is about.',
  references: ['copyright-format 1.0, section 5.3', 'lintian: unused-license-paragraph-in-dep5-copyright'],
  examples: {
    invalid: [
      {
        code: `${header}${allFiles('Expat')}${licenseStanza('Expat')}${licenseStanza('ISC')}`,
        fixed: `${header}${allFiles('Expat')}${licenseStanza('Expat')}\n`,
      },
    ],
    valid: [`${header}${allFiles('Expat or GPL-2')}${licenseStanza('Expat')}${licenseStanza('GPL-2')}`],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      const { declared, used } = findLicenseUses(analysis);
      const named = new Set(used.flatMap(({ name, stanza }) => [keyOfName(name), expressionKey(stanza)]));
      for (const [key, stanzas] of declared) {
        if (key === '' || named.has(key) || key === 'public-domain') continue;
        for (const { node, expression } of stanzas) {
          const parts = expression!.names.map((name) => keyOfName(name));
          if (parts.length > 1 && parts.some((part) => named.has(part))) continue;
          const name = analysis.document.text.slice(expression!.start, expression!.end);
          context.report(expression!, `No files are under "${name}".`, {
            tags: ['unnecessary'],
            fixes: [
              {
                title: `Remove the stanza of ${name}`,
                safety: 'suggested',
                edits: [removeStanza(analysis.document.text, node)],
              },
            ],
          });
        }
      }
    },
  },
});
