import { nameSpan } from '../../../core/deb822/values.ts';
import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { allFiles, header } from '../examples.ts';
import { fieldTable, findField, renamedFields } from '../schema/fields.ts';

const names = fieldTable.map((entry) => entry.name);

/** Finds misspelt and renamed fields, and known ones in the wrong stanza. */
export default defineRule({
  id: 'debian-copyright/unknown-field',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A field is misspelt, has a name from a draft of the format, or belongs in another stanza.',
  why: 'Fields of your own are allowed in any stanza, so nobody tells you about a slip: `Licence` or `Copyrigth` is passed over, and what it says is lost. `Files-Excluded` works in the header alone.',
  references: [
    'copyright-format 1.0, sections 4 and 5',
    'lintian: obsolete-field-in-dep5-copyright',
    'mk-origtargz(1)',
  ],
  examples: {
    invalid: [
      {
        code: `${header}Files: *\nCopyright: 2024 A\nLicence: Expat\n`,
        fixed: `${header}Files: *\nCopyright: 2024 A\nLicense: Expat\n`,
      },
      {
        code: 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Maintainer: A\n',
        fixed: 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Contact: A\n',
      },
      `${header}${allFiles('Expat')} The terms.\nFiles-Excluded: doc/*\n`,
    ],
    valid: [
      'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nFiles-Excluded: doc/*\nFiles-Excluded-extra: x/*\nOrigin: here\n',
      `${header}${allFiles('Expat')} The terms.\nNote: mine\n`,
    ],
  },
  reach: 'section',
  visit: {
    field(field, context) {
      const { analysis } = context;
      const { text } = analysis.document;
      const stanza = analysis.stanzaAt(field.start);
      if (stanza === undefined || field.valueStart === field.nameEnd || field.key.startsWith('x-')) return;
      const name = text.slice(field.start, field.nameEnd);
      const known = findField(field.key);
      const change = (meant: string) => [
        { title: `Change to ${meant}`, safety: 'suggested' as const, edits: [replacement(nameSpan(field), meant)] },
      ];
      if (known === undefined) {
        const renamed = Object.hasOwn(renamedFields, field.key) ? renamedFields[field.key] : undefined;
        if (renamed !== undefined) {
          if (stanza.kind !== 'header') return;
          context.report(nameSpan(field), `"${name}" is the name of a draft; version 1.0 calls it "${renamed}".`, {
            fixes: change(renamed),
            tags: ['deprecated'],
          });
          return;
        }
        const meant = nearest(name, names);
        if (meant === undefined) return;
        context.report(nameSpan(field), `The format has no field "${name}"; did you mean "${meant}"?`, {
          fixes: change(meant),
        });
      } else if (stanza.kind !== 'unknown' && !known.kinds.includes(stanza.kind)) {
        if (stanza.kind === 'license' && field.key === 'copyright') {
          context.report(
            nameSpan(field),
            'This stanza has a licence and a copyright but no "Files", so it says nothing about any file.',
          );
        } else if (field.key !== 'files') {
          context.report(
            nameSpan(field),
            `"${known.name}" belongs in the ${known.places?.[0] ?? 'header'}; here nobody reads it.`,
          );
        }
      }
    },
  },
});
