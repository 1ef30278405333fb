import { noChildren, type SyntaxNode } from '../../../core/syntax/node.ts';
import type { Span } from '../../../core/text/span.ts';
import { isSpace, type QuotedWord, readQuoteWord } from './quote-word.ts';
import { hasPlaceholder, isAllPlaceholder } from './template.ts';
import type { EntryFault, EntryNode, OptionNode, SourcesTree, Word } from './tree.ts';

/**
 * Reads sources.list as pkgSourceList::ParseFileOldStyle() and ParseLine() in apt-pkg/sourcelist.cc (apt 2.6.1) do, but
 * goes on behind a fault. Linear in the text; never throws.
 * @param text with placeholders of templates blotted out, where the file may be one: they count as words that nobody knows
 */
export function parseSourceLines(text: string): SourcesTree {
  const entries: EntryNode[] = [];
  const comments: SyntaxNode[] = [];
  const children: SyntaxNode[] = [];
  for (let position = 0; position < text.length; ) {
    const lineFeed = text.indexOf('\n', position);
    const lineEnd = lineFeed < 0 ? text.length : lineFeed;
    const hash = findComment(text, position, lineEnd);
    let start = position;
    let end = hash;
    while (start < end && ' \t\r'.includes(text[start]!)) start++;
    while (end > start && ' \t\r'.includes(text[end - 1]!)) end--;
    if (end > start && isAllPlaceholder(text.slice(start, end))) {
      children.push({ kind: 'placeholder', start, end, children: noChildren });
    } else if (end > start) {
      const entry = readEntry(text, start, end);
      entries.push(entry);
      children.push(entry);
    }
    if (hash < lineEnd) {
      let stop = lineEnd;
      while (stop > hash && isSpace(text[stop - 1])) stop--;
      const comment = { kind: 'comment', start: hash, end: stop, children: noChildren };
      comments.push(comment);
      children.push(comment);
    }
    position = lineEnd + 1;
  }
  return { kind: 'file', form: 'line', start: 0, end: text.length, children, entries, comments };
}

/** The offset of the `#` that begins a comment; within brackets there is none. */
function findComment(text: string, start: number, end: number): number {
  let depth = 0;
  for (let index = start; index < end; index++) {
    const character = text[index];
    if (character === '[') depth++;
    else if (character === ']') depth--;
    else if (character === '#' && depth <= 0) return index;
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
    const node: Word = { kind, start: word.start, end: word.end, children: noChildren, value: word.value };
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
        key: value.slice(0, equals),
        value: value.slice(equals + 1),
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
