import { noChildren } from '../../../core/syntax/node.ts';
import { ownCopy } from '../../../core/text/own-copy.ts';
import type { WordNode } from './tree.ts';

/** What `av_isspace` takes for a blank. */
export function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** The first offset from `start` on that is no blank, or `end`. */
export function skipBlanks(text: string, start: number, end: number): number {
  let index = start;
  while (index < end && isBlank(text.charCodeAt(index))) index++;
  return index;
}

/**
 * Reads one word as `ffserver_get_arg` does: up to a blank, or in quotes up to the same quote or the end of the line.
 * There are no escapes, and a closing quote ends the word even without a blank behind it.
 * @returns undefined when nothing is left
 */
export function readWord(text: string, from: number, end: number, kind: WordNode['kind']): WordNode | undefined {
  const start = skipBlanks(text, from, end);
  if (start >= end) return undefined;
  const first = text[start];
  if (first === '"' || first === "'") {
    const found = text.indexOf(first, start + 1);
    const closed = found >= 0 && found < end;
    const contentEnd = closed ? found : end;
    let wordEnd = closed ? found + 1 : end;
    while (!closed && wordEnd > start + 1 && isBlank(text.charCodeAt(wordEnd - 1))) wordEnd--;
    const value = ownCopy(text.slice(start + 1, contentEnd));
    return { kind, start, end: wordEnd, value, quote: first, closed, children: noChildren };
  }
  let index = start;
  while (index < end && !isBlank(text.charCodeAt(index))) index++;
  const value = ownCopy(text.slice(start, index));
  return { kind, start, end: index, value, quote: '', closed: true, children: noChildren };
}
