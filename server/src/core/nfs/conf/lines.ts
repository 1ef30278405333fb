import { noChildren, type SyntaxNode } from '../../syntax/node.ts';
import { trimAtEnd } from '../../text/trim.ts';
import type { ConfAssignment, ConfError, ConfFault, ConfHeader, ConfText } from './tree.ts';

/** One line as the program sees it: trimmed, continuations blanked out; offsets are those of the text. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A leaf with its value. */
export function textNode(kind: string, start: number, end: number, value: string): ConfText {
  return { kind, start, end, children: noChildren, value };
}

const leaf = (kind: string, start: number, end: number): SyntaxNode => ({ kind, start, end, children: noChildren });

/** Leaves for what lies between nodes of a line and is not blank. */
function fill(line: Line, nodes: readonly SyntaxNode[]): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  let position = line.start;
  const gap = (end: number) => {
    const piece = line.text.slice(position - line.start, end - line.start);
    const trimmed = piece.trim();
    if (trimmed === '') return;
    const start = position + piece.indexOf(trimmed);
    children.push(leaf('punctuation', start, start + trimmed.length));
  };
  for (const node of nodes) {
    gap(node.start);
    children.push(node);
    position = node.end;
  }
  gap(line.end);
  return children;
}

/** Reads `[ name "argument" ]`; what stands behind the `]` is nothing to the program. */
export function readHeader(line: Line): ConfHeader {
  const { text } = line;
  const close = text.indexOf(']');
  const inner = text.slice(1, close < 0 ? text.length : close);
  const quote = inner.indexOf('"');
  const written = quote < 0 ? inner : inner.slice(0, quote);
  const value = written.trim();
  const nameStart = line.start + 1 + (value === '' ? 0 : written.indexOf(value));
  const name = textNode('section-name', nameStart, nameStart + value.length, value);
  let fault: ConfFault | undefined = close < 0 ? 'unclosed-section' : undefined;
  let argument: ConfText | undefined;
  if (quote >= 0 && close >= 0) {
    const end = inner.indexOf('"', quote + 1);
    if (end < 0) fault = 'unclosed-section-quote';
    const start = line.start + 1 + quote;
    const stop = end < 0 ? line.start + 1 + inner.trimEnd().length : line.start + 1 + end + 1;
    argument = textNode('section-argument', start, stop, inner.slice(quote + 1, end < 0 ? undefined : end));
  }
  const children = fill(line, argument === undefined ? [name] : [name, argument]);
  return { kind: 'header', start: line.start, end: line.end, children, name, argument, fault };
}

/** Reads `key = value`. */
export function readAssignment(line: Line, section: ConfHeader | undefined): ConfAssignment | ConfError {
  const { text } = line;
  const equals = text.indexOf('=');
  if (equals < 0)
    return { kind: 'error', start: line.start, end: line.end, children: noChildren, fault: 'not-an-assignment' };
  const keyText = trimAtEnd(text.slice(0, equals));
  const key = textNode('key', line.start, line.start + keyText.length, keyText);
  const blanks = /^[ \t]*/.exec(text.slice(equals + 1))![0].length;
  const from = equals + 1 + blanks;
  const quote = text[from] === '"' || text[from] === "'" ? (text[from] as '"' | "'") : '';
  let fault: ConfFault | undefined;
  let end: number;
  let value: string;
  if (quote !== '') {
    const close = text.indexOf(quote, from + 1);
    if (close < 0) fault = 'unclosed-quote';
    end = close < 0 ? text.length : close + 1;
    value = text.slice(from + 1, close < 0 ? undefined : close);
  } else {
    const stop = text.slice(from).search(/[#;]/);
    value = text.slice(from, stop < 0 ? undefined : from + stop).trimEnd();
    end = from + value.length;
  }
  if (section === undefined) fault = 'outside-section';
  else if (fault === undefined && keyText === '') fault = 'missing-key';
  const valueNode = textNode('value', line.start + from, line.start + end, value);
  const nodes = [key, leaf('punctuation', line.start + equals, line.start + equals + 1), valueNode];
  const rest = text.slice(end);
  if (rest.trim() !== '') {
    const start = line.start + end + (rest.length - rest.trimStart().length);
    nodes.push(leaf(/^\s*[#;]/.test(rest) ? 'comment' : 'ignored', start, line.end));
  }
  return {
    kind: 'assignment',
    start: line.start,
    end: line.end,
    children: nodes,
    section: section?.name.value,
    argument: section?.argument?.value,
    key,
    value: valueNode,
    quote,
    fault,
  };
}
