import type { Deb822Field, Deb822Stanza } from '../../../core/deb822/tree.ts';
import { fieldOf, nameSpan } from '../../../core/deb822/values.ts';
import type { Fix } from '../../../core/rules/diagnostic.ts';
import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import type { ControlAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { addFieldBehind, removeField } from '../edits.ts';
import { fieldTable } from '../schema/field-table.ts';
import { fieldsFor, findField, isOwnField, kindOfStanza } from '../schema/fields.ts';

/** The names that may be meant, those of the kind of file first. */
const namesOf = new Map(
  [...new Set(fieldTable.flatMap(({ kinds }) => kinds))].map((kind) => [
    kind,
    [...fieldsFor(kind), ...fieldTable].map(({ name }) => name),
  ]),
);

/** Finds fields that nobody knows, and known ones in the wrong stanza. */
export default defineRule({
  id: 'debian-control/unknown-field',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A field is not known, or belongs in another stanza.',
  why: 'dpkg warns about fields that it does not know and leaves them out of the packages. Fields of your own begin with `X`, and the letters `S`, `B` or `C` for where they go (`XS-`, `XB-`, `XBC-`).',
  references: ['deb-control(5)', 'deb-src-control(5)', 'Debian Policy 5.7'],
  examples: {
    invalid: [
      {
        code: 'Source: hello\nMaintaner: A <a@example.org>\n',
        fixed: 'Source: hello\nMaintainer: A <a@example.org>\n',
      },
      'Source: hello\nDepends: libc6\n',
      {
        code: 'Source: hello\nSection: misc\n\nPackage: hello\nArchitecture: any\nBuild-Depends: gcc\n',
        fixed: 'Source: hello\nSection: misc\nBuild-Depends: gcc\n\nPackage: hello\nArchitecture: any\n',
      },
    ],
    valid: ['Source: hello\nXS-Ruby-Versions: all\nXSBC-Original-Maintainer: B <b@example.org>\n'],
  },
  reach: 'section',
  visit: {
    field(field, context) {
      const { analysis } = context;
      const stanza = analysis.stanzaAt(field.start);
      if (stanza === undefined || isOwnField(field.key) || field.valueStart === field.nameEnd) return;
      const { text } = analysis.document;
      const name = text.slice(field.start, field.nameEnd);
      if (/[@{}$%<]/.test(name)) return;
      const kind = kindOfStanza(analysis.choice.kind, analysis.kindOf(stanza));
      const known = findField(field.key);
      if (known === undefined) {
        const meant = nearest(name, namesOf.get(kind) ?? []);
        if (meant === undefined && kind !== 'source' && kind !== 'binary') return;
        const hint = meant === undefined ? '; fields of your own begin with "X".' : `; did you mean "${meant}"?`;
        context.report(nameSpan(field), `No field is called "${name}"${hint}`, {
          fixes:
            meant === undefined
              ? []
              : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(nameSpan(field), meant)] }],
        });
      } else if (analysis.choice.certain || analysis.choice.kind === 'source') {
        if ((kind !== 'source' && kind !== 'binary') || known.kinds.includes(kind)) return;
        if (!known.kinds.includes(kind === 'source' ? 'binary' : 'source')) return;
        const other = kind === 'source' ? 'a binary package' : 'the source package';
        context.report(nameSpan(field), `"${known.name}" belongs in the stanza of ${other}; dpkg leaves it out here.`, {
          fixes: moveFixes(field, stanza, analysis),
        });
      }
    },
  },
});

/** Moves a field to the stanza where it belongs, if there is one alone that has it not yet. */
function moveFixes(field: Deb822Field, stanza: Deb822Stanza, analysis: ControlAnalysis): Fix[] {
  const { root, document } = analysis;
  const [source, binary] = root.stanzas;
  const target = stanza === source ? (root.stanzas.length === 2 ? binary : undefined) : source;
  const last = target?.fields.at(-1);
  if (target === undefined || last === undefined || fieldOf(target, field.key) !== undefined) return [];
  const edits = [
    removeField(document.text, field),
    addFieldBehind(document.text, last, document.text.slice(field.start, field.end)),
  ];
  return [{ title: 'Move it there', safety: 'suggested', edits }];
}
