import type { Deb822Field } from '../../../core/deb822/tree.ts';
import { fieldOf, joinedValue, nameSpan, valueLines, valueSpan } from '../../../core/deb822/values.ts';
import { defineRule } from '../define-rule.ts';
import { removeField } from '../edits.ts';
import { findField } from '../schema/fields.ts';

/** What a field is when it is not there. */
const defaults: Readonly<Record<string, string>> = {
  essential: 'no',
  protected: 'no',
  'package-type': 'deb',
  'xc-package-type': 'deb',
};

const inherited = new Set(['section', 'priority', 'homepage', 'maintainer']);

/** Whether two values may be the same: a long one is not read again for each of a thousand stanzas. */
const isAsLong = (one: Deb822Field, other: Deb822Field): boolean =>
  Math.abs(one.end - one.valueStart - (other.end - other.valueStart)) < 1000;

/** Finds fields that say nothing. */
export default defineRule({
  id: 'debian-control/field-noise',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A field is empty, says what holds without it, or has its own name in its value.',
  why: 'Such a field changes nothing for the package, and stands in the way of those who read the file. Binary packages take `Section`, `Priority` and `Homepage` from the source stanza.',
  references: ['deb-src-control(5)', 'debian/control/field/* (lintian 2.116)'],
  examples: {
    invalid: [
      { code: 'Source: a\nUploaders:\nSection: net\n', fixed: 'Source: a\nSection: net\n' },
      {
        code: 'Source: a\nSection: net\n\nPackage: a\nSection: net\nArchitecture: any\n',
        fixed: 'Source: a\nSection: net\n\nPackage: a\nArchitecture: any\n',
      },
      {
        code: 'Source: a\n\nPackage: a\nArchitecture: any\nEssential: no\n',
        fixed: 'Source: a\n\nPackage: a\nArchitecture: any\n',
      },
      { code: 'Source: a\nSection: Section: net\n', fixed: 'Source: a\nSection: net\n' },
      { code: 'Source: a\nXS-Testsuite: autopkgtest\n', fixed: 'Source: a\nTestsuite: autopkgtest\n' },
    ],
    valid: ['Source: a\nSection: net\n\nPackage: a\nSection: libs\nArchitecture: any\nMulti-Arch: foreign\n'],
  },
  reach: 'section',
  visit: {
    stanza(stanza, context) {
      const { analysis } = context;
      if (analysis.choice.kind !== 'source' || analysis.choice.template) return;
      const { text } = analysis.document;
      const [source] = analysis.root.stanzas;
      const binary = analysis.kindOf(stanza) === 'binary';
      const remove = (field: Deb822Field) => [
        { title: 'Remove the field', safety: 'suggested' as const, edits: [removeField(text, field)] },
      ];
      for (const field of stanza.fields) {
        if (field.valueStart === field.nameEnd) continue;
        const name = text.slice(field.start, field.nameEnd);
        const value = joinedValue(text, field);
        const fallback = Object.hasOwn(defaults, field.key) ? defaults[field.key] : undefined;
        if (value === '' && field.key !== 'description' && !/^(source|package|architecture)$/.test(field.key)) {
          if (valueLines(text, field).length > 1) continue;
          context.report(nameSpan(field), `"${name}" is empty; dpkg leaves it out.`, {
            tags: ['unnecessary'],
            fixes: remove(field),
          });
          continue;
        }
        if (fallback !== undefined && value === fallback) {
          context.report(nameSpan(field), `"${name}" is "${fallback}" anyway.`, {
            tags: ['unnecessary'],
            fixes: remove(field),
          });
          continue;
        }
        if (binary && source !== undefined && inherited.has(field.key)) {
          const origin = fieldOf(source, field.key);
          if (origin !== undefined && isAsLong(origin, field) && joinedValue(text, origin) === value) {
            context.report(nameSpan(field), `The package takes "${name}" from the source stanza anyway.`, {
              severity: 'hint',
              tags: ['unnecessary'],
              related: [{ span: nameSpan(origin), message: 'the field of the source' }],
              fixes: remove(field),
            });
          }
          continue;
        }
        if (value.toLowerCase().startsWith(`${field.key}:`) && findField(field.key) !== undefined) {
          const { start } = valueSpan(text, field);
          const blanks = /^\s*/.exec(text.slice(start + name.length + 1, field.end))![0].length;
          const span = { start, end: start + name.length + 1 + blanks };
          context.report({ start, end: start + name.length + 1 }, `The value repeats the name "${name}".`, {
            severity: 'warning',
            fixes: [{ title: 'Remove it', safety: 'suggested', edits: [{ ...span, newText: '' }] }],
          });
          continue;
        }
        const adopted = /^x[sbc]*-(.+)$/.exec(field.key)?.[1];
        const known = adopted === undefined ? undefined : findField(adopted);
        if (adopted === undefined || known === undefined || !known.kinds.includes(binary ? 'binary' : 'source'))
          continue;
        if (field.key === 'xc-package-type' || fieldOf(stanza, adopted) !== undefined) continue;
        const edits = [{ ...nameSpan(field), newText: known.name }];
        context.report(nameSpan(field), `dpkg knows "${known.name}" itself by now.`, {
          fixes: [{ title: `Change to ${known.name}`, safety: 'suggested', edits }],
        });
      }
    },
  },
});
