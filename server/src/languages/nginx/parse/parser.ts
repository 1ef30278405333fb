import { noChildren, type SyntaxNode } from '../../../core/syntax/node.ts';
import { createIndentation, type Indentation } from './indentation.ts';
import { createLexer, isTemplate, type LexerOptions } from './lexer.ts';
import { closeDirective, createWordMaker, leaf, makeDirective, type OpenedDirective } from './nodes.ts';
import type { BlockNode, DirectiveNode, ErrorNode, NginxTree, SyntaxFault, WordNode } from './tree.ts';

/** What the schema tells the parser, so that a forgotten `;` is seen where it was forgotten. */
export interface ParserHints {
  /**
   * The index at which a new directive begins among the words of one, from `first` on, that nginx would reject; 0 when
   * there is no such place.
   * @param beginsLine whether a word stands first on its line
   */
  splitBefore(
    words: readonly WordNode[],
    first: number,
    beginsLine: (word: WordNode) => boolean,
    block: boolean,
  ): number;
  /** Whether nginx takes the words from `first` to before `end`, with or without a block; true for what the schema does not know. */
  accepts(words: readonly WordNode[], first: number, end: number, block: boolean): boolean;
  /** Whether the block of this directive holds another language (Lua) that must not be read as nginx's. */
  hasRawBlock(name: string): boolean;
}

/**
 * Parses an nginx configuration or a fragment of one. Any text gives a tree; where nginx's reader would stop, the tree
 * has error nodes and is read on by what the indentation says was meant.
 */
export function parseNginx(text: string, hints: ParserHints): NginxTree {
  const template = isTemplate(text);
  const plain = parse(text, hints, { closeQuotesAtLineEnd: false, template }, undefined);
  if (plain.errors.length === 0 && !plain.suspicious) return plain.tree;
  const brokenQuote = plain.suspicious || plain.errors.some((error) => quoteFaults.has(error.fault));
  const options = { closeQuotesAtLineEnd: brokenQuote, template };
  // A quote that swallows braces upsets the count of them: count again with the quotes closed.
  const balance = brokenQuote ? parse(text, hints, options, undefined).balance : plain.balance;
  // Nothing is to be guessed where braces and quotes match.
  if (balance === 0 && !brokenQuote) return plain.tree;
  const guided = parse(text, hints, options, createIndentation(text, balance));
  return guided.errors.length === 0 ? plain.tree : guided.tree;
}

const quoteFaults: ReadonlySet<SyntaxFault> = new Set(['unclosed-quote', 'text-after-quote']);

interface OpenDirective {
  readonly words: WordNode[];
  readonly children: SyntaxNode[];
  readonly start: number;
  /** Whether a word behind the first stands first on its line. */
  severalLines: boolean;
  /** Whether a string in it goes on behind a line's final `;`. */
  runsOn: boolean;
}

interface OpenBlock {
  readonly directive: OpenedDirective | undefined;
  readonly items: DirectiveNode[];
  readonly children: SyntaxNode[];
  readonly start: number;
  readonly indent: number;
}

interface ParseResult {
  readonly tree: NginxTree;
  readonly errors: readonly ErrorNode[];
  /** Open minus closing braces: above 0 when braces are missing, below 0 when there are too many. */
  readonly balance: number;
  /** Whether a string over several lines may be one whose end was forgotten. */
  readonly suspicious: boolean;
}

function opened(start: number, children: SyntaxNode[]): OpenDirective {
  return { words: [], children, start, severalLines: false, runsOn: false };
}

/** nginx's buffer for one word, in bytes; characters are counted here, so a longer word is surely refused. */
const longestWord = 4096;

function parse(
  text: string,
  hints: ParserHints,
  options: LexerOptions,
  indentation: Indentation | undefined,
): ParseResult {
  const { template } = options;
  const lexer = createLexer(text, options);
  const makeWord = createWordMaker(text);
  const errors: ErrorNode[] = [];
  const comments: SyntaxNode[] = [];
  const root: OpenBlock = { directive: undefined, items: [], children: [], start: 0, indent: -1 };
  const stack: OpenBlock[] = [root];
  let block = root;
  let open: OpenDirective | undefined;
  let missing = 0;
  let surplus = 0;
  let suspicious = false;

  const fault = (code: SyntaxFault, start: number, end: number, opened?: number): ErrorNode => {
    const node: ErrorNode = {
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

  function beginsLine({ start }: WordNode): boolean {
    let before = start - 1;
    while (' \t\r\uFEFF'.includes(text.charAt(before)) && before >= 0) before--;
    return before < 0 || text[before] === '\n';
  }

  /** Ends the open directive, or the last of those that it turns out to be where a `;` was forgotten. */
  function finishDirective(end: number, last: SyntaxNode | undefined, opensBlock: boolean): OpenedDirective {
    const { words, children, start, severalLines, runsOn } = open!;
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
        add(makeDirective(words.slice(word, boundary), parts, children[child]!.start, finish, block.directive));
        for (const comment of children.slice(own, next)) block.children.push(comment);
        word = boundary;
        child = next;
      }
    }
    const whole = word === 0;
    return add(
      makeDirective(
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
    const node: BlockNode = {
      kind: 'block',
      start: closed.start,
      end,
      children: closed.children.slice(),
      items: closed.items.slice(),
      closed: closing?.kind === 'mark',
    };
    closeDirective(closed.directive!, node);
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
      const node = leaf(token.type, token.start, token.end);
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
      const word = makeWord(token);
      if (open === undefined) open = opened(token.start, []);
      else if (token.leading) open.severalLines = true;
      if (word.quote !== '' && /;[ \t\r]*\n/.test(text.slice(word.start, word.end))) open.runsOn = true;
      open.words.push(word);
      open.children.push(word);
      if (token.fault === 'text-after-quote') open.children.push(fault(token.fault, token.end, token.end));
      else if (token.fault !== undefined) open.children.push(fault(token.fault, token.end, token.end, token.start));
      if (token.end - token.start > longestWord) open.children.push(fault('word-too-long', token.end, token.end));
    } else if (token.type === ';') {
      if (open === undefined) block.children.push(fault('unexpected-semicolon', token.start, token.end));
      else finishDirective(token.end, leaf('mark', token.start, token.end), false);
    } else if (token.type === '{') {
      if (open === undefined) {
        // A block without a name still has an inside; read it as the block of an unnamed directive.
        open = opened(token.start, [fault('unexpected-block', token.start, token.start)]);
      }
      const directive = finishDirective(token.start, undefined, true);
      const indent = indentation?.of(directive.start) ?? -1;
      block = { directive, items: [], children: [leaf('mark', token.start, token.end)], start: token.start, indent };
      stack.push(block);
      if (hints.hasRawBlock(directive.name)) {
        const raw = lexer.rawBlock();
        if (raw.end > raw.start) block.children.push(leaf('raw', raw.start, raw.end));
      }
    } else {
      endUnfinished('missing-semicolon');
      if (stack.length === 1) {
        root.children.push(fault('unexpected-brace', token.start, token.end));
        surplus++;
      } else if (indentation?.isSurplus(token, block.indent, surplus)) {
        block.children.push(fault('unexpected-brace', token.start, token.end));
        surplus++;
      } else closeBlock(token.end, leaf('mark', token.start, token.end));
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
    template,
  };
  return { tree, errors, balance: unclosed - surplus, suspicious };
}
