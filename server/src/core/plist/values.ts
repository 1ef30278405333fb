import type { ElementNode } from './tree.ts';

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text of an element with references resolved. */
export function textOf(element: ElementNode, text: string): string {
  return element.children
    .map((child) => {
      if (child.kind === 'text') return decode(text.slice(child.start, child.end));
      return child.kind === 'cdata' ? text.slice(child.start + 9, child.end - 3) : '';
    })
    .join('');
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

/** The entries of a dictionary, in the order of the text. */
export function entriesOf(dict: ElementNode | undefined, text: string): Entry[] {
  const entries: Entry[] = [];
  const elements = dict?.name === 'dict' ? dict.elements : [];
  for (const [index, element] of elements.entries()) {
    if (element.name !== 'key') continue;
    const next = elements[index + 1];
    entries.push({ key: element, name: textOf(element, text), value: next?.name === 'key' ? undefined : next });
  }
  return entries;
}
