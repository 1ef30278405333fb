import { createNotes } from '../syntax/remember.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { ElementNode } from './tree.ts';

/** Whether nothing but blanks stands between two offsets. */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 32 && (code < 9 || code > 13)) return code > 127 && text.slice(at, end).trim() === '';
  }
  return true;
}

const indented = createNotes<ElementNode, boolean>();

/**
 * Whether no end tag in an element stands further left than its start tag, where both begin a line: then indentation says the same as
 * the tags do, and an element that has all of them is read alike with its help and without. It follows from the element's lines.
 */
export function isIndented(element: ElementNode, text: string, lines: LineIndex): boolean {
  const column = (offset: number) => {
    const start = lines.lineStart(lines.lineOf(offset));
    return isBlank(text, start, offset) ? offset - start : undefined;
  };
  // Outer ones first; without recursion, since lists may be nested as deep as they are long.
  const unknown = indented.get(element) === undefined ? [element] : [];
  for (const outer of unknown) {
    for (const inner of outer.elements) if (indented.get(inner) === undefined) unknown.push(inner);
  }
  for (let one = unknown.pop(); one !== undefined; one = unknown.pop()) {
    const own = one.close === undefined ? undefined : column(one.start);
    const last = own === undefined ? undefined : column(one.close!.start);
    const fits = own === undefined || last === undefined || own <= last;
    indented.set(one, fits && one.elements.every((inner) => indented.get(inner) === true));
  }
  return indented.get(element) === true;
}

/** Whether an element was found not to be so: then the reading by indentation may have taken single elements out of it. */
export function isKnownShifted(element: ElementNode): boolean {
  return indented.get(element) === false;
}
