import { noChildren, type SyntaxNode } from '../../../core/syntax/node.ts';

/** A node without children. */
export function leaf(kind: string, start: number, end: number): SyntaxNode {
  return { kind, start, end, children: noChildren };
}

/** The offset of the first character that is neither space nor tab, or `end`. */
export function skipBlanks(text: string, from: number, end: number): number {
  let index = from;
  while (index < end && (text[index] === ' ' || text[index] === '\t')) index++;
  return index;
}

/** `end` without a carriage return before it. */
export function trimCarriage(text: string, start: number, end: number): number {
  return end > start && text[end - 1] === '\r' ? end - 1 : end;
}

/** The first NUL of a line, which ends strings for cron, or the end of the line. */
export function nulBefore(text: string, start: number, end: number): number {
  const found = text.slice(start, end).indexOf('\0');
  return found < 0 ? end : start + found;
}
