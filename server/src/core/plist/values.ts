import { createNotes } from '../syntax/remember.ts';
import type { ElementNode } from './tree.ts';

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text of an element with references resolved. */
export function textOf(element: ElementNode, text: string): string {
  let value = '';
  for (const { kind, start, end } of element.children) {
    if (kind === 'text') value += decode(text.slice(start, end));
    else if (kind === 'cdata') value += text.slice(start + 9, end - 3);
  }
  return value;
}

function decode(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** A key of a dictionary with its value; either may be missing in a broken file. */
export interface Entry {
  readonly key: ElementNode;
  readonly name: string;
  readonly value: ElementNode | undefined;
}

/** The entries of a dictionary, in the order of the text; none where it is no dictionary. `text` is that of the whole file. */
export function entriesOf(dict: ElementNode | undefined, text: string): readonly Entry[] {
  if (dict?.name !== 'dict') return none;
  // A tree belongs to one text, so that the entries follow from the node.
  const remembered = known.get(dict);
  if (remembered !== undefined) return remembered;
  const entries = readEntries(dict, text);
  known.set(dict, entries);
  return entries;
}

const none: readonly Entry[] = [];
const known = createNotes<ElementNode, readonly Entry[]>();

function readEntries({ elements }: ElementNode, text: string): Entry[] {
  const entries: Entry[] = [];
  for (const [index, element] of elements.entries()) {
    if (element.name !== 'key') continue;
    const next = elements[index + 1];
    entries.push({ key: element, name: textOf(element, text), value: next?.name === 'key' ? undefined : next });
  }
  return entries;
}
