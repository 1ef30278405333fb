import { touches } from '../text/span.ts';
import type { Deb822Field, Deb822Stanza } from './tree.ts';

/** The stanza that contains an offset or ends there, by bisection: an index has a million of them. */
export function stanzaAt(stanzas: readonly Deb822Stanza[], offset: number): Deb822Stanza | undefined {
  let low = 0;
  let high = stanzas.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stanzas[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  const stanza = stanzas[low - 1];
  return stanza !== undefined && offset <= stanza.end ? stanza : undefined;
}

/** The field that contains an offset or ends there. */
export function fieldAt(stanza: Deb822Stanza, offset: number): Deb822Field | undefined {
  return stanza.fields.find((field) => touches(field, offset));
}

/** The field above or at an offset: the one whose value goes on where a person types. */
export function fieldBefore(stanza: Deb822Stanza, offset: number): Deb822Field | undefined {
  return stanza.fields.findLast((field) => field.start <= offset);
}

/** The stanza that text typed at an offset joins: the one there, or the one that ends on the line above. */
export function growingStanza(
  stanzas: readonly Deb822Stanza[],
  text: string,
  offset: number,
): Deb822Stanza | undefined {
  const here = stanzaAt(stanzas, offset);
  if (here !== undefined) return here;
  const above = stanzas.findLast((stanza) => stanza.end <= offset);
  return above !== undefined && /^[ \t\r]*\n?[ \t]*$/.test(text.slice(above.end, offset)) ? above : undefined;
}
