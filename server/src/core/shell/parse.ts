import { noChildren, type SyntaxNode } from '../syntax/node.ts';
import { readChangedShell, type ShellBefore } from './changed.ts';
import { checkGrammar } from './grammar.ts';
import { lexShell } from './lexer.ts';
import type { ShellToken } from './token.ts';
import type { ShellAssignment, ShellFault, ShellTree, ShellWord } from './tree.ts';
import { unquoteShell } from './word.ts';

const declares = /^(?:export|readonly)$/;
const assignment = /^([A-Za-z_][A-Za-z0-9_]*)=/;

/**
 * Reads a file that /bin/sh sources, such as /etc/default/grub: assignments, comments and, should there be any, commands.
 * Faults are those for which dash 0.5.12 rejects the file; what it would only find on running is none. Never throws.
 * @param before the text as it was, so that lines which have not changed need not be read again
 */
export function parseShell(text: string, before?: ShellBefore): ShellTree {
  const changed = before && readChangedShell(before, text, (piece) => readShell(piece, false));
  if (changed !== undefined) return changed;
  const strict = readShell(text, false);
  if (strict.faults.length === 0) return strict;
  const loose = readShell(text, true);
  return loose.faults.length === 0 ? strict : loose;
}

function readShell(text: string, loose: boolean): ShellTree {
  const faults: ShellFault[] = [];
  const tokens = lexShell(text, faults, loose);
  // What follows an unclosed quote is no longer what it seems.
  const { depths, starts, breaks: ends } = checkGrammar(tokens, faults, faults.length > 0);
  const children: SyntaxNode[] = [];
  const assignments: ShellAssignment[] = [];
  const comments: SyntaxNode[] = [];
  const commands: ShellWord[][] = [];
  /** Whether the words that follow are those of `export` or `readonly`, which assign as a line of its own does. */
  let exporting = false;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.type !== 'word' || starts.has(index)) exporting = token.type === 'word' && declares.test(token.text);
    if (token.type === 'end' || token.type === 'newline') continue;
    let node: SyntaxNode = { kind: token.type, start: token.start, end: trimmedEnd(token), children: noChildren };
    if (token.type === 'comment') comments.push(node);
    else if (token.type === 'word' && starts.has(index)) {
      const match = assignment.exec(token.text);
      if (match === null) commands.push(wordsFrom(tokens, index));
      else {
        const read = readAssignment(token, match[1]!, depths[index] ?? 0, tokens[index + 1]);
        assignments.push(read);
        node = read;
      }
    } else if (exporting && token.type === 'word') {
      const match = assignment.exec(token.text);
      if (match !== null) {
        const read = readAssignment(token, match[1]!, depths[index] ?? 0, undefined);
        assignments.push(read);
        node = read;
      }
    }
    children.push(node);
  }
  faults.sort((a, b) => a.start - b.start);
  const breaks = ends.map((index) => tokens[index]!.end);
  return { kind: 'file', start: 0, end: text.length, children, assignments, comments, commands, faults, breaks };
}

function trimmedEnd({ start, end, text }: ShellToken): number {
  return text.endsWith('\r') && end - 1 > start ? end - 1 : end;
}

function readAssignment(token: ShellToken, name: string, depth: number, next: ShellToken | undefined): ShellAssignment {
  const valueStart = token.start + name.length + 1;
  const end = trimmedEnd(token);
  const { value, literal, quote } = unquoteShell(token.text.slice(name.length + 1, end - token.start));
  return {
    kind: 'assignment',
    start: token.start,
    end,
    children: noChildren,
    name,
    nameSpan: { start: token.start, end: token.start + name.length },
    valueSpan: { start: valueStart, end },
    value,
    literal,
    quote,
    plain: depth === 0,
    temporary: next?.type === 'word',
  };
}

function wordsFrom(tokens: readonly ShellToken[], index: number): ShellWord[] {
  const words: ShellWord[] = [];
  for (let at = index; tokens[at]?.type === 'word'; at++) {
    const { start, end, text } = tokens[at]!;
    words.push({ kind: 'word', start, end, children: noChildren, source: text });
  }
  return words;
}
