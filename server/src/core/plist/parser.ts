import { lazy } from '../syntax/lazy.ts';
import { noChildren, type SyntaxNode } from '../syntax/node.ts';
import { notes } from '../syntax/remember.ts';
import { createLineIndex } from '../text/line-index.ts';
import { isBlank, isIndented, isKnownShifted } from './indentation.ts';
import { firstOffset, nextToken, type Token } from './lexer.ts';
import { badCharacters, faultsOfMarkup } from './markup.ts';
import { badReferences, badSectionEnds } from './references.ts';
import { type KeptElements, keepElements, type ParsedBefore } from './reuse.ts';
import { isOnlyPlaceholders, maskPlaceholders } from './template.ts';
import type { ElementNode, PlistError, PlistFault, PlistTree } from './tree.ts';

/** Elements that hold text and no other element. */
export const leafElements: ReadonlySet<string> = new Set([
  'key',
  'string',
  'integer',
  'real',
  'date',
  'data',
  'true',
  'false',
]);

interface Open {
  readonly node: Mutable<ElementNode>;
  readonly children: SyntaxNode[];
  readonly elements: ElementNode[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Parses an XML property list. Any text gives a tree. Where tags don't match, it is read again with the help of the
 * indentation, so that the end tag is missed where a person forgot it and not at the end of the file. Placeholders of templates
 * are read as the text or the name that they stand for; alone between elements they are leaves of the kind `template`.
 * @param before the same file before it was changed; its tree is used up
 */
export function parsePlist(text: string, before?: ParsedBefore): PlistTree {
  // Binary lists, and those in the older form with braces, are none of ours to judge.
  if (text.trim() === '' || (/^\uFEFF?\s*[^<\s\uFEFF]/.test(text) && !isXml.test(text.slice(0, 4096))))
    return unread(text);
  const masked = maskPlaceholders(text);
  if (masked !== text) {
    const plain = parse(masked, false, text);
    return hasTagFault(plain) ? parse(masked, true, text) : plain;
  }
  const known = before?.tree.unguided === undefined ? undefined : { text: before.text, tree: before.tree.unguided };
  const kept = known && keepElements(known, text, (element) => !isKnownShifted(element));
  const lines = lazy(() => createLineIndex(text));
  const unguided = parse(text, false, text, kept);
  if (!hasTagFault(unguided)) return { ...unguided, unguided };
  const sound = keepElements({ text, tree: unguided }, text, (element) => isIndented(element, text, lines()));
  return { ...parse(text, true, text, sound), unguided };
}

/** What comes early in an XML property list and in none of another form. */
const isXml = /<\?xml|<!DOCTYPE plist|<plist[\s>]/;

function unread(text: string): PlistTree {
  const children = text === '' ? [] : [{ kind: 'text', start: 0, end: text.length, children: noChildren }];
  return { kind: 'file', start: 0, end: text.length, children, root: undefined, comments: [], errors: [] };
}

const tagFaults: ReadonlySet<PlistFault> = new Set(['mismatched-tag', 'unclosed-tag', 'stray-end-tag']);

const hasTagFault = ({ errors }: PlistTree) => errors.some(({ fault }) => tagFaults.has(fault));

/** @param original the text before its placeholders were masked */
function parse(text: string, guided: boolean, original: string, kept?: KeptElements): PlistTree {
  const lines = lazy(() => createLineIndex(text));
  const errors: PlistError[] = [];
  const comments: SyntaxNode[] = [];
  const top: SyntaxNode[] = [];
  const stack: Open[] = [];
  let root: ElementNode | undefined;
  let doctypes = 0;

  const leaf = (kind: string, start: number, end: number): SyntaxNode => ({ kind, start, end, children: noChildren });
  const add = (node: SyntaxNode) => (stack.at(-1)?.children ?? top).push(node);
  function fault(code: PlistFault, start: number, end: number, message: string, insert?: string): void {
    errors.push({ fault: code, start, end, message, ...(insert === undefined ? {} : { insert }) });
  }
  const lineStart = (offset: number) => lines().lineStart(lines().lineOf(offset));
  const column = (offset: number) => offset - lineStart(offset);
  const leads = (offset: number) => isBlank(text, lineStart(offset), offset);

  function open(token: Token): void {
    const parent = stack.at(-1);
    const tag = leaf('tag', token.start, token.end);
    const children: SyntaxNode[] = [tag];
    const elements: ElementNode[] = [];
    const node: Mutable<ElementNode> = {
      kind: 'element',
      start: token.start,
      end: token.end,
      children,
      name: token.name,
      nameSpan: { start: token.nameStart, end: token.nameStart + token.name.length },
      open: tag,
      close: undefined,
      elements,
      parent: parent?.node,
      [notes]: undefined,
    };
    if (!token.closed) fault('bad-tag', token.end, token.end, `This tag has no ">" at its end.`, '>');
    (parent?.children ?? top).push(node);
    if (parent !== undefined) parent.elements.push(node);
    else if (root === undefined) root = node;
    else
      fault(
        'second-root',
        token.start,
        token.start,
        'A property list has one outermost element; this is a second one.',
      );
    if (token.type === 'start') stack.push({ node, children, elements });
  }

  /** Takes over the element that begins at an offset, if it has not changed; returns where it ends. */
  function adopt(start: number): number | undefined {
    const parent = stack.at(-1);
    if (kept === undefined || parent === undefined || leafElements.has(parent.node.name)) return undefined;
    const found = kept.take(start);
    if (found === undefined) return undefined;
    const element: Mutable<ElementNode> = found.element;
    element.parent = parent.node;
    parent.children.push(element);
    parent.elements.push(element);
    for (const comment of found.comments) comments.push(comment);
    return element.end;
  }

  function close(end: number, tag: Token | undefined): void {
    const { node, children } = stack.pop()!;
    if (tag !== undefined) {
      node.close = leaf('tag', tag.start, tag.end);
      children.push(node.close);
    }
    node.end = end;
  }

  /** Ends the innermost element where its end tag was forgotten. */
  function forgotten(): void {
    const { node, children } = stack.at(-1)!;
    const place = endOfContent(node, children);
    fault('unclosed-tag', place, place, `<${node.name}> is never closed.`, `</${node.name}>`);
    close(place, undefined);
  }

  function endOfContent(node: ElementNode, children: SyntaxNode[]): number {
    const last = children.at(-1)!;
    if (last.kind !== 'text' || !leafElements.has(node.name)) return last.end;
    const body = text.slice(last.start, last.end);
    const firstLine = body.split('\n')[0]!.trimEnd();
    const place = last.start + (firstLine === '' ? body.trimEnd().length : firstLine.length);
    const rest = text.slice(place, last.end);
    children[children.length - 1] = leaf('text', last.start, place);
    if (rest.trim() !== '') children.push(leaf('text', place, last.end));
    return children.at(-1)!.end;
  }

  function end(token: Token): void {
    const current = stack.at(-1);
    if (current === undefined) {
      add(leaf('tag', token.start, token.end));
      fault('stray-end-tag', token.start, token.end, `</${token.name}> closes nothing.`);
      return;
    }
    if (guided && leads(token.start)) {
      while (
        stack.length > 1 &&
        stack.at(-1)!.node.name === token.name &&
        leads(stack.at(-1)!.node.start) &&
        column(stack.at(-1)!.node.start) > column(token.start) &&
        hasOuter(token)
      )
        forgotten();
    }
    const innermost = stack.at(-1)!;
    if (innermost.node.name === token.name) {
      if (!token.closed) fault('bad-tag', token.end, token.end, 'This tag has no ">" at its end.', '>');
      close(token.end, token);
    } else if (leafElements.has(innermost.node.name) && sameLine(innermost.node.start, token.start)) {
      fault(
        'mismatched-tag',
        token.start,
        token.start,
        `This closes <${innermost.node.name}>, but says </${token.name}>.`,
      );
      close(token.end, token);
    } else if (stack.some(({ node }) => node.name === token.name)) {
      while (stack.at(-1)!.node.name !== token.name) forgotten();
      close(token.end, token);
    } else {
      add(leaf('tag', token.start, token.end));
      fault('stray-end-tag', token.start, token.end, `</${token.name}> closes nothing here.`);
    }
  }

  /** Whether an element further out has the name too, at the column of the end tag or further left. */
  function hasOuter(token: Token): boolean {
    return stack.slice(0, -1).some(({ node }) => node.name === token.name && column(node.start) <= column(token.start));
  }
  const sameLine = (a: number, b: number) => lines().lineOf(a) === lines().lineOf(b);

  for (const { start, end: last, message } of badCharacters(text)) fault('bad-character', start, last, message);
  for (let at = firstOffset(text); at < text.length; ) {
    const behind = adopt(at);
    if (behind !== undefined) {
      at = behind;
      continue;
    }
    const token = nextToken(text, at)!;
    at = token.end;
    // A template may say something before the declaration that its product begins with.
    const begins =
      token.type === 'instruction' && text !== original && isOnlyPlaceholders(original.slice(0, token.start));
    for (const { start, end: last, message } of begins ? [] : faultsOfMarkup(token, text))
      fault('bad-markup', start, last, message);
    if (token.type === 'start' || token.type === 'empty') {
      const inner = stack.at(-1);
      if (inner !== undefined && leafElements.has(inner.node.name)) forgotten();
      open(token);
    } else if (token.type === 'end') end(token);
    else if (token.type === 'text' || token.type === 'cdata') {
      if (!leafElements.has(stack.at(-1)?.node.name ?? '')) {
        if (isBlank(original, token.start, token.end)) continue;
        const written = original.slice(token.start, token.end);
        if (text !== original && isOnlyPlaceholders(written)) {
          add(leaf('template', token.start, token.end));
          continue;
        }
      }
      add(leaf(token.type, token.start, token.end));
      if (stack.length === 0) fault('stray-text', token.start, token.end, 'Text stands outside of the property list.');
      if (token.type === 'text') {
        const body = text.slice(token.start, token.end);
        for (const { start, end: last, message, insert } of [...badReferences(body), ...badSectionEnds(body)]) {
          fault('bad-reference', token.start + start, token.start + last, message, insert);
        }
      }
      if (!token.closed) fault('bad-comment', token.end, token.end, 'This CDATA section is never closed.');
    } else if (token.type === 'comment') {
      const node = leaf('comment', token.start, token.end);
      comments.push(node);
      add(node);
      const dashes = text.slice(token.start + 4, token.end - 3).indexOf('--');
      if (!token.closed) fault('bad-comment', token.end, token.end, 'This comment is never closed.', '-->');
      else if (dashes >= 0) fault('bad-comment', token.end, token.end, 'XML allows no "--" within a comment.');
    } else if (token.type === 'junk') {
      add(leaf('junk', token.start, token.end));
      fault('bad-reference', token.start, token.end, 'This "<" begins no tag; write &lt; for the character.', '&lt;');
    } else {
      if (!token.closed) fault('bad-markup', token.start, token.end, 'This markup is never closed.');
      if (token.type === 'doctype' && (root !== undefined || doctypes++ > 0))
        fault('bad-markup', token.start, token.end, 'A document type stands once, before the outermost element.');
      add(leaf(token.type, token.start, token.end));
      if (token.type === 'doctype' && /<!ENTITY/.test(text.slice(token.start, token.end))) {
        fault(
          'entity-declaration',
          token.end,
          token.end,
          'A property list may declare no entities; readers refuse it.',
        );
      }
    }
  }
  while (stack.length > 0) forgotten();
  if (root === undefined) {
    const at = text.trimEnd().length;
    fault('no-root', Math.max(0, at - 1), at, 'There is no property list in this file.');
  }
  errors.sort((a, b) => a.start - b.start);
  return { kind: 'file', start: 0, end: text.length, children: top, root, comments, errors };
}
