import { noChildren, type SyntaxNode } from '../../../core/syntax/node.ts';
import type { Span } from '../../../core/text/span.ts';
import type { Indentation } from './indentation.ts';
import { createLexer, type LexerOptions } from './lexer.ts';
import { createWordMaker, leaf, makeBlock, makeDirective, type OpenedDirective } from './nodes.ts';
import { type OpenBlock, type OpenDirective, opened } from './opened.ts';
import type { ParserHints } from './parser-hints.ts';
import { holdsParts, type UnchangedParts } from './parts.ts';
import type { ErrorNode, NginxTree, Part, SyntaxFault, WordNode } from './tree.ts';

/** What one reading gives. */
export interface ParseResult {
  readonly tree: NginxTree;
  readonly errors: readonly ErrorNode[];
  /** Open minus closing braces: above 0 when braces are missing, below 0 when there are too many. */
  readonly balance: number;
  /** Whether a string over several lines may be one whose end was forgotten. */
  readonly suspicious: boolean;
}

/** An error that may turn out to be longer. */
type GrowingError = ErrorNode & { end: number };

/** nginx's buffer for one word, in bytes; characters are counted here, so a longer word is surely refused. */
const longestWord = 4096;

/** No configuration nests blocks as deep as this; braces beyond are let be, since whoever has a million of them waits for half a minute. */
const deepest = 20_000;

/** Behind so many errors nobody looks for the next quote that another word touches. */
const mostErrors = 10_000;

/**
 * Reads a text once.
 * @param indentation what was meant by the indentation, where braces or quotes are known not to match
 * @param unchanged parts of an earlier tree that need not be read again
 */
export function parse(
  text: string,
  hints: ParserHints,
  options: LexerOptions,
  indentation: Indentation | undefined,
  unchanged?: UnchangedParts,
): ParseResult {
  const { template } = options;
  const lexer = createLexer(text, options);
  const makeWord = createWordMaker(text);
  const errors: GrowingError[] = [];
  const comments: SyntaxNode[] = [];
  const parts: Part[] = [];
  const root: OpenBlock = {
    origin: { offset: 0 },
    directive: undefined,
    items: [],
    children: [],
    start: 0,
    indent: -1,
  };
  const stack: OpenBlock[] = [root];
  let block = root;
  let open: OpenDirective | undefined;
  let missing = 0;
  let surplus = 0;
  let suspicious = false;
  /** What there was of them when the part began that is being read. */
  let before = { errors: 0, comments: 0 };

  const fault = (code: SyntaxFault, start: number, end: number, opened?: number): ErrorNode => {
    const node: GrowingError = {
      kind: 'error',
      fault: code,
      start,
      end,
      children: noChildren,
      ...(opened === undefined ? {} : { opened }),
    };
    errors.push(node);
    return node;
  };

  /** A mark that nothing here asks for; one slip of the hand or of a program, however many there are in a row. */
  function stray(code: SyntaxFault, { start, end }: Span): void {
    const last = errors.at(-1);
    if (last?.fault === code && last.end === start && last === block.children.at(-1)) last.end = end;
    else block.children.push(fault(code, start, end));
  }

  function beginsLine({ start }: WordNode): boolean {
    let before = start - 1;
    while (' \t\r\uFEFF'.includes(text.charAt(before)) && before >= 0) before--;
    return before < 0 || text[before] === '\n';
  }

  /** Ends the open directive, or the last of those that it turns out to be where a `;` was forgotten. */
  function finishDirective(end: number, last: SyntaxNode | undefined, opensBlock: boolean): OpenedDirective {
    const { origin, words, children, start, severalLines, runsOn } = open!;
    open = undefined;
    if (last !== undefined) children.push(last);
    const guessed = indentation !== undefined || template;
    if (runsOn && !suspicious && !guessed) suspicious = !hints.accepts(words, 0, words.length, opensBlock);
    let word = 0;
    let child = 0;
    if (severalLines && !template) {
      for (;;) {
        const boundary = hints.splitBefore(words, word, beginsLine, opensBlock);
        if (boundary <= word) break;
        const finish = words[boundary - 1]!.end;
        let next = child;
        while (children[next]!.start < words[boundary]!.start) next++;
        let own = next;
        while (own > child && children[own - 1]!.kind === 'comment') own--;
        const parts = [...children.slice(child, own), fault('missing-semicolon', finish, finish)];
        add(makeDirective(origin, words.slice(word, boundary), parts, children[child]!.start, finish, block.directive));
        for (const comment of children.slice(own, next)) block.children.push(comment);
        word = boundary;
        child = next;
      }
    }
    const whole = word === 0;
    return add(
      makeDirective(
        origin,
        whole ? words : words.slice(word),
        whole ? children : children.slice(child),
        whole ? start : words[word]!.start,
        end,
        block.directive,
      ),
    );
  }

  function add(directive: OpenedDirective): OpenedDirective {
    block.items.push(directive);
    block.children.push(directive);
    return directive;
  }

  function closeBlock(end: number, closing: SyntaxNode | undefined): void {
    const closed = stack.pop()!;
    block = stack.at(-1)!;
    if (closing !== undefined) closed.children.push(closing);
    const { origin, directive, items, children, start } = closed;
    const isClosed = closing?.kind === 'mark';
    directive!.close(makeBlock(origin, start, end, isClosed, items, children));
    const isWhole = isClosed && errors.length === before.errors && !suspicious && !template;
    if (isWhole && betweenParts() && !holdsParts(directive!.name)) {
      parts.push({ directive: directive!, comments: comments.slice(before.comments) });
    }
  }

  /** Whether what begins or has just ended here is a part. */
  function betweenParts(): boolean {
    return stack.length === 1 || (stack.length === 2 && holdsParts(block.directive!.name));
  }

  function take(part: Part): void {
    lexer.skipTo(part.directive.end);
    block.items.push(part.directive);
    block.children.push(part.directive);
    for (const comment of part.comments) comments.push(comment);
    parts.push(part);
  }

  /** Ends the innermost block where its `}` was forgotten: behind what it holds. */
  function closeForgottenBlock(): void {
    const outside: SyntaxNode[] = [];
    while (
      block.children.at(-1)?.kind === 'comment' &&
      (indentation?.of(block.children.at(-1)!.start) ?? 0) <= block.indent
    ) {
      outside.unshift(block.children.pop()!);
    }
    const place = block.children.at(-1)?.end ?? block.start + 1;
    closeBlock(place, fault('missing-brace', place, place, block.directive!.start));
    block.children.push(...outside);
    missing++;
  }

  /** Ends a directive that has no `;` before a brace or the end of the text. */
  function endUnfinished(code: SyntaxFault): void {
    if (open === undefined) return;
    const end = open.children.filter((child) => child.kind === 'word').at(-1)!.end;
    const trailing = open.children.filter((child) => child.start >= end && child.kind !== 'word');
    open.children.length -= trailing.length;
    finishDirective(end, fault(code, end, end), false);
    block.children.push(...trailing);
  }

  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    if (token.type === 'comment' || token.type === 'template') {
      const node = leaf((open ?? block).origin, token.type, token.start, token.end);
      if (token.type === 'comment') comments.push(node);
      (open ?? block).children.push(node);
      continue;
    }
    if (indentation !== undefined && token.leading && open === undefined && stack.length > 1) {
      // The first child of a block is its brace.
      while (stack.length > 1 && indentation.forgotBrace(token, block.indent, block.children[1]?.start, missing)) {
        closeForgottenBlock();
      }
    }
    if (token.type === 'word') {
      if (open === undefined && betweenParts()) {
        const part = unchanged?.take(token.start, block.directive);
        if (part !== undefined) {
          take(part);
          continue;
        }
        before = { errors: errors.length, comments: comments.length };
        open = opened({ offset: token.start }, token.start, []);
      }
      const word = makeWord((open ?? block).origin, token);
      if (open === undefined) open = opened(block.origin, token.start, []);
      else if (token.leading) open.severalLines = true;
      if (word.quote !== '' && /;[ \t\r]*\n/.test(text.slice(word.start, word.end))) open.runsOn = true;
      open.words.push(word);
      open.children.push(word);
      if (token.fault === 'text-after-quote') {
        if (errors.length < mostErrors) open.children.push(fault(token.fault, token.end, token.end));
      } else if (token.fault !== undefined) open.children.push(fault(token.fault, token.end, token.end, token.start));
      if (token.end - token.start > longestWord) open.children.push(fault('word-too-long', token.end, token.end));
    } else if (token.type === ';') {
      if (open === undefined) stray('unexpected-semicolon', token);
      else finishDirective(token.end, leaf(open.origin, 'mark', token.start, token.end), false);
    } else if (token.type === '{' && stack.length > deepest) {
      endUnfinished('missing-semicolon');
      stray('unexpected-block', token);
    } else if (token.type === '{') {
      if (open === undefined) {
        // A block without a name still has an inside; read it as the block of an unnamed directive.
        open = opened(block.origin, token.start, [fault('unexpected-block', token.start, token.start)]);
      }
      const directive = finishDirective(token.start, undefined, true);
      const { origin } = directive;
      const indent = indentation?.of(directive.start) ?? -1;
      const mark = leaf(origin, 'mark', token.start, token.end);
      block = { origin, directive, items: [], children: [mark], start: token.start, indent };
      stack.push(block);
      if (hints.hasRawBlock(directive.name)) {
        const raw = lexer.rawBlock();
        if (raw.end > raw.start) block.children.push(leaf(origin, 'raw', raw.start, raw.end));
      }
    } else {
      endUnfinished('missing-semicolon');
      if (stack.length === 1) {
        stray('unexpected-brace', token);
        surplus++;
      } else if (indentation?.isSurplus(token, block.indent, surplus)) {
        stray('unexpected-brace', token);
        surplus++;
      } else closeBlock(token.end, leaf(block.origin, 'mark', token.start, token.end));
    }
  }
  endUnfinished('unfinished-directive');
  const unclosed = stack.length - 1;
  while (stack.length > 1) closeForgottenBlock();
  errors.sort((a, b) => a.start - b.start);
  const tree: NginxTree = {
    kind: 'file',
    start: 0,
    end: text.length,
    children: root.children,
    items: root.items,
    comments,
    errors,
    parts,
    guessed: false,
    template,
  };
  return { tree, errors, balance: unclosed - surplus, suspicious };
}
