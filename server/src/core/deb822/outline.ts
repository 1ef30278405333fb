import type { OutlineItem } from '../features/outline.ts';
import type { Deb822Stanza } from './tree.ts';
import { joinedValue, nameSpan, valueSpan } from './values.ts';

/**
 * The stanzas of a file with their fields.
 * @param keys the fields, in small letters, of which the first one present names a stanza
 * @param detailOf a few words beside the name
 */
export function outlineStanzas(
  text: string,
  stanzas: readonly Deb822Stanza[],
  keys: readonly string[],
  detailOf?: (stanza: Deb822Stanza) => string | undefined,
): OutlineItem[] {
  return stanzas.map((stanza) => {
    const named = keys
      .map((key) => stanza.fields.find((field) => field.key === key))
      .find((field) => field !== undefined);
    const shown = named ?? stanza.fields[0];
    const detail = detailOf?.(stanza);
    const words = shown === undefined ? '' : joinedValue(text, shown).replace(/\s+/g, ' ');
    return {
      name: words === '' ? 'stanza' : words.length > 80 ? `${words.slice(0, 79)}…` : words,
      ...(detail === undefined ? {} : { detail }),
      kind: 'section' as const,
      span: { start: stanza.start, end: stanza.end },
      nameSpan: shown === undefined ? { start: stanza.start, end: stanza.start } : valueSpan(text, shown),
      children: stanza.fields.map((field) => ({
        name: text.slice(field.start, field.nameEnd),
        kind: 'property' as const,
        span: { start: field.start, end: field.end },
        nameSpan: nameSpan(field),
        children: [],
      })),
    };
  });
}
