import { noChildren, type SyntaxNode } from '../../../core/syntax/node.ts';
import type { Span } from '../../../core/text/span.ts';

/** A word of a line. */
export interface Word extends Span {
  readonly value: string;
}

/** A line with its continuations. */
export interface LogicalLine {
  readonly words: readonly Word[];
  /** Backslashes at the ends of lines, between words. */
  readonly continuations: readonly SyntaxNode[];
  readonly comment: SyntaxNode | undefined;
  /** Where the next one begins. */
  readonly next: number;
}

const leaf = (kind: string, start: number, end: number): SyntaxNode => ({ kind, start, end, children: noChildren });

const isBlank = (character: string | undefined) => character === ' ' || character === '\t' || character === '\r';

/**
 * Splits the line that begins at an offset into words as the automounter does (modules/parse_sun.c and lib/parse_subs.c of autofs
 * 5.1.8): blanks separate words, double quotes and backslashes protect them, a backslash at a line's end goes on with the next line,
 * and `#` at the beginning of a word makes a comment of the rest. Linear.
 */
export function readLine(text: string, start: number): LogicalLine {
  const words: Word[] = [];
  const continuations: SyntaxNode[] = [];
  let comment: SyntaxNode | undefined;
  let position = start;
  while (position < text.length && text[position] !== '\n') {
    if (isBlank(text[position])) position++;
    else if (continues(text, position)) {
      continuations.push(leaf('continuation', position, position + 1));
      position = text.indexOf('\n', position) + 1;
    } else if (text[position] === '#') {
      const end = lineEnd(text, position);
      comment = leaf('comment', position, end);
      position = end;
    } else {
      const word = readWord(text, position);
      words.push(word);
      position = word.end;
    }
  }
  return { words, continuations, comment, next: Math.min(position + 1, text.length) };
}

/** The lines of a whole map that are not empty. */
export function readLines(text: string): LogicalLine[] {
  const lines: LogicalLine[] = [];
  for (let position = 0; position < text.length; ) {
    const line = readLine(text, position);
    const { words, continuations, comment } = line;
    if (words.length > 0 || comment !== undefined || continuations.length > 0) lines.push(line);
    position = line.next;
  }
  return lines;
}

/** Whether a backslash ends its line here. */
function continues(text: string, position: number): boolean {
  if (text[position] !== '\\') return false;
  return text[position + 1] === '\n' || (text[position + 1] === '\r' && text[position + 2] === '\n');
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  const end = newline < 0 ? text.length : newline;
  return end > from && text[end - 1] === '\r' ? end - 1 : end;
}

function readWord(text: string, start: number): Word {
  const characters: string[] = [];
  let quoted = false;
  let position = start;
  while (position < text.length) {
    const character = text[position]!;
    if (character === '\n' || continues(text, position) || (!quoted && isBlank(character))) break;
    position++;
    if (character === '"') quoted = !quoted;
    else if (character === '\\' && position < text.length && text[position] !== '\n')
      characters.push(text[position++]!);
    else characters.push(character);
  }
  return { start, end: position, value: characters.join('') };
}
