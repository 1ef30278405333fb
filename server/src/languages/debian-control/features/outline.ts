import { fieldOf, joinedValue, nameSpan, valueSpan } from '../../../core/deb822/values.ts';
import type { OutlineItem } from '../../../core/features/outline.ts';
import type { ControlAnalysis } from '../analysis/analyse.ts';

/** A Packages file has too many stanzas for fields to be listed too. */
const mostWithFields = 2000;

/** The stanzas by what they describe, with their fields. */
export function outline({ root, document }: ControlAnalysis): OutlineItem[] {
  const { text } = document;
  const withFields = root.stanzas.length <= mostWithFields;
  return root.stanzas.map((stanza) => {
    const named = ['package', 'source', 'tests', 'test-command', 'origin', 'codename']
      .map((key) => fieldOf(stanza, key))
      .find((field) => field !== undefined);
    const source = named?.key === 'source';
    const first = named ?? stanza.fields[0];
    const architecture = fieldOf(stanza, 'architecture');
    const detail = source ? 'source' : architecture === undefined ? undefined : joinedValue(text, architecture);
    return {
      name: named === undefined ? 'stanza' : joinedValue(text, named).split('\n', 1)[0] || 'stanza',
      ...(detail === undefined ? {} : { detail }),
      kind: 'section' as const,
      span: { start: stanza.start, end: stanza.end },
      nameSpan: first === undefined ? { start: stanza.start, end: stanza.start } : valueSpan(text, first),
      children: withFields
        ? stanza.fields.map((field) => ({
            name: text.slice(field.start, field.nameEnd),
            kind: 'property' as const,
            span: { start: field.start, end: field.end },
            nameSpan: nameSpan(field),
            children: [],
          }))
        : [],
    };
  });
}
