import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { allFiles, header } from '../examples.ts';
import { commonLicenses, commonLinks } from '../schema/licenses.ts';

const path = /\/usr\/share\/common-licen[sc]es\/([A-Za-z][A-Za-z\d]*(?:-[\dA-Za-z.]*[\dA-Za-z])?)/g;

const elsewhere = /usr\/share\/common-licences\b|usr\/(?:share\/)?doc\/copyright\b/g;

/** Finds pointers to licences that lead nowhere, or to whatever version is the newest. */
export default defineRule({
  id: 'debian-copyright/common-license-path',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A pointer into `/usr/share/common-licenses` names no file there, or a link without a version.',
  why: 'base-files installs one file a version. The names without a version (`GPL`, `LGPL`, `GFDL`) are links to the newest one, which becomes another licence one day.',
  references: [
    'base-files 12.4',
    'Debian Policy 12.5',
    'lintian: copyright-refers-to-nonexistent-license-file, copyright-refers-to-symlink-license, copyright-refers-to-deprecated-bsd-license-file, copyright-refers-to-incorrect-directory, copyright-refers-to-old-directory, copyright-refers-to-compressed-license',
  ],
  examples: {
    invalid: [
      {
        code: `${header}${allFiles('GPL-2')} See /usr/share/common-licenses/GPL.\n`,
        fixed: `${header}${allFiles('GPL-2')} See /usr/share/common-licenses/GPL-2.\n`,
      },
      `${header}${allFiles('Expat')} See /usr/share/common-licenses/MIT.\n`,
      `${header}${allFiles('BSD-3-clause')} See /usr/share/common-licenses/BSD.\n`,
      {
        code: `${header}${allFiles('GPL-2')} See /usr/share/common-licences/GPL-2.\n`,
        fixed: `${header}${allFiles('GPL-2')} See /usr/share/common-licenses/GPL-2.\n`,
      },
      {
        code: `${header}${allFiles('GPL-2')} See /usr/share/common-licenses/GPL-2.gz.\n`,
        fixed: `${header}${allFiles('GPL-2')} See /usr/share/common-licenses/GPL-2.\n`,
      },
    ],
    valid: [`${header}${allFiles('GPL-2+')} See \`/usr/share/common-licenses/GPL-2'.\n`],
  },
  visit: {
    end(context) {
      const { document, declared } = context.analysis;
      if (!declared) return;
      for (const match of document.text.matchAll(elsewhere)) {
        const span = { start: match.index, end: match.index + match[0].length };
        const meant = 'usr/share/common-licenses';
        context.report(span, 'The licences lie in /usr/share/common-licenses; this folder does not exist.', {
          fixes: [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(span, meant)] }],
        });
      }
      for (const match of document.text.matchAll(path)) {
        const name = match[1]!;
        const start = match.index + match[0].length - name.length;
        const span = { start, end: start + name.length };
        if (commonLicenses.includes(name)) continue;
        if (name.endsWith('.gz')) {
          const end = { start: span.end - 3, end: span.end };
          context.report(span, 'The texts of the licences are not compressed.', {
            fixes: [{ title: 'Remove ".gz"', safety: 'suggested', edits: [replacement(end, '')] }],
          });
          continue;
        }
        if (name === 'BSD') {
          context.report(span, 'This file is one licence of one university; give the text of yours instead.', {
            tags: ['deprecated'],
          });
        } else if (Object.hasOwn(commonLinks, name)) {
          const versions = commonLicenses.filter((file) => file.startsWith(`${name}-`));
          const stanza = context.analysis.stanzaAt(start);
          const own = stanza?.expression?.names.map((license) => license.name.replace(/\+$/, '')) ?? [];
          const meant = versions.find((version) => own.includes(version));
          context.report(
            span,
            `"${name}" is a link to the newest version, today ${commonLinks[name]!}; name the version.`,
            {
              severity: 'info',
              fixes:
                meant === undefined
                  ? []
                  : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(span, meant)] }],
            },
          );
        } else {
          context.report(span, `Debian has no file "${name}" there; give the text of the licence itself.`);
        }
      }
    },
  },
});
