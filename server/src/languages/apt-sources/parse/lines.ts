import { moveNode } from '../../../core/syntax/move.ts';
import { noChildren, type SyntaxNode } from '../../../core/syntax/node.ts';
import { rereadLines } from '../../../core/syntax/reread.ts';
import { ownCopy } from '../../../core/text/own-copy.ts';
import type { Span } from '../../../core/text/span.ts';
import { isSpace, type QuotedWord, readQuoteWord } from './quote-word.ts';
import { hasPlaceholder, isAllPlaceholder } from './template.ts';
import type { EntryFault, EntryNode, OptionNode, SourcesInput, SourcesTree, Word } from './tree.ts';

const [HASH, OPEN, CLOSE] = [35, 91, 93] as const;

/**
 * Reads sources.list as pkgSourceList::ParseFileOldStyle() and ParseLine() in apt-pkg/sourcelist.cc (apt 2.6.1) do, but
 * goes on behind a fault. Linear in the text; never throws.
 */
export function parseSourceLines(text: string, { blot = (same) => same, before }: SourcesInput = {}): SourcesTree {
  const known = before?.root.form === 'line' ? { text: before.text, nodes: before.root.children } : undefined;
  const read = (whole: string, from: number, to: number) => readLines(blot(whole.slice(from, to)), from);
  const children = rereadLines(text, { read, move: (node, by) => moveNode(node, by, spansOf) }, known);
  const entries = children.filter((node): node is EntryNode => node.kind === 'entry');
  const comments = children.filter(({ kind }) => kind === 'comment');
  return { kind: 'file', form: 'line', start: 0, end: text.length, children, entries, comments };
}

/** The spans of options and faults, which are nobody's children. */
function spansOf(node: SyntaxNode) {
  if (node.kind === 'option') return [(node as OptionNode).keySpan, (node as OptionNode).valueSpan];
  const fault = node.kind === 'entry' ? (node as EntryNode).fault : undefined;
  return fault === undefined ? [] : [fault.span];
}

/** Reads whole lines that begin at an offset. */
function readLines(text: string, offset: number): SyntaxNode[] {
  const nodes: SyntaxNode[] = [];
  const marked = hasPlaceholder(text);
  for (let position = 0; position < text.length; ) {
    const lineFeed = text.indexOf('\n', position);
    const lineEnd = lineFeed < 0 ? text.length : lineFeed;
    const hash = findComment(text, position, lineEnd);
    let start = position;
    let end = hash;
    while (start < end && ' \t\r'.includes(text[start]!)) start++;
    while (end > start && ' \t\r'.includes(text[end - 1]!)) end--;
    if (end > start) {
      const alone = marked && isAllPlaceholder(text.slice(start, end));
      nodes.push(alone ? { kind: 'placeholder', start, end, children: noChildren } : readEntry(text, start, end));
    }
    if (hash < lineEnd) {
      let stop = lineEnd;
      while (stop > hash && isSpace(text[stop - 1])) stop--;
      nodes.push({ kind: 'comment', start: hash, end: stop, children: noChildren });
    }
    position = lineEnd + 1;
  }
  if (offset > 0) for (const node of nodes) moveNode(node, offset, spansOf);
  return nodes;
}

/** The offset of the `#` that begins a comment; within brackets there is none. */
function findComment(text: string, start: number, end: number): number {
  let depth = 0;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === OPEN) depth++;
    else if (code === CLOSE) depth--;
    else if (code === HASH && depth <= 0) return index;
  }
  return end;
}

function readEntry(text: string, start: number, end: number): EntryNode {
  const types: Word[] = [];
  const uris: Word[] = [];
  const suites: Word[] = [];
  const components: Word[] = [];
  const options: OptionNode[] = [];
  const children: SyntaxNode[] = [];
  let fault: EntryNode['fault'];
  let position = start;
  const templated = hasPlaceholder(text.slice(start, end));

  const finish = (): EntryNode => {
    const covered = children.at(-1)?.end ?? start;
    let rest = covered;
    while (rest < end && isSpace(text[rest])) rest++;
    if (rest < end) children.push({ kind: 'error', start: rest, end, children: noChildren });
    const parts = { types, uris, suites, components, options };
    return { kind: 'entry', form: 'line', start, end, children, ...parts, enabled: true, templated, fault };
  };
  const fail = (kind: EntryFault, span: Span): EntryNode => {
    if (!templated) fault = { kind, span: { start: span.start, end: Math.max(span.end, span.start + 1) } };
    return finish();
  };
  const lastWord = (): Span => children.at(-1) ?? { start, end };
  const take = (kind: string, word: QuotedWord, list: Word[]) => {
    const value = ownCopy(word.value);
    const node: Word = { kind, start: word.start, end: word.end, children: noChildren, value };
    if (!hasPlaceholder(word.value)) list.push(node);
    children.push(node);
    position = word.next;
  };

  let typeEnd = start;
  while (typeEnd < end && !' \t\v'.includes(text[typeEnd]!)) typeEnd++;
  if (typeEnd === end || typeEnd === start) return fail('no-type', { start, end });
  take('type', { start, end: typeEnd, next: typeEnd, value: text.slice(start, typeEnd) }, types);
  const type = text.slice(start, typeEnd);
  if (type !== 'deb' && type !== 'deb-src') return fail('unknown-type', { start, end: typeEnd });
  while (position < end && isSpace(text[position])) position++;

  if (text[position] === '[') {
    children.push({ kind: 'mark', start: position, end: position + 1, children: noChildren });
    position++;
    while (position < end && isSpace(text[position])) position++;
    while (text[position] !== ']' || position >= end) {
      const word = readQuoteWord(text, position, end);
      if (word === undefined) return fail('option-unparsable', { start: Math.min(position, end - 1), end });
      if (word.value.length < 3) return fail('option-too-short', word);
      let { value } = word;
      let stop = word.end;
      position = word.next;
      if (value.endsWith(']')) {
        stop = text.lastIndexOf(']', word.next);
        position = stop;
        value = value.slice(0, -1);
      }
      const equals = value.indexOf('=');
      if (equals < 0) return fail('option-no-assignment', { start: word.start, end: stop });
      if (equals === 0) return fail('option-no-key', { start: word.start, end: stop });
      if (equals === value.length - 1) return fail('option-no-value', { start: word.start, end: stop });
      const middle = text.indexOf('=', word.start);
      const option: OptionNode = {
        kind: 'option',
        start: word.start,
        end: stop,
        children: noChildren,
        key: ownCopy(value.slice(0, equals)),
        value: ownCopy(value.slice(equals + 1)),
        keySpan: { start: word.start, end: middle },
        valueSpan: { start: middle + 1, end: stop },
      };
      options.push(option);
      children.push(option);
    }
    children.push({ kind: 'mark', start: position, end: position + 1, children: noChildren });
    position++;
    while (position < end && isSpace(text[position])) position++;
  }

  const uri = readQuoteWord(text, position, end);
  if (uri === undefined) return fail('no-uri', lastWord());
  take('uri', uri, uris);
  const suite = readQuoteWord(text, position, end);
  if (suite === undefined) return fail(uri.value.includes(':') ? 'no-suite' : 'no-uri', uri);
  take('suite', suite, suites);
  if (!uri.value.includes(':')) return fail('bad-uri', uri);
  for (let word = readQuoteWord(text, position, end); word !== undefined; ) {
    take('component', word, components);
    word = readQuoteWord(text, position, end);
  }
  if (suite.value.endsWith('/')) {
    if (components.length > 0) return fail('component-behind-path', { start: components[0]!.start, end });
  } else if (components.length === 0) return fail('no-component', suite);
  return finish();
}
