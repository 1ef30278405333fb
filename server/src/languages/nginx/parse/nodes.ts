import { noChildren, type SyntaxNode } from '../../../core/syntax/node.ts';
import { Leaf, type Origin } from '../../../core/syntax/origin.ts';
import { type Note, notes } from '../../../core/syntax/remember.ts';
import { ownCopy } from '../../../core/text/own-copy.ts';
import type { Token } from './lexer.ts';
import type { BlockNode, DirectiveNode, MovableDirective, WordNode } from './tree.ts';

// A large file has tens of thousands of words and directives, and after each edit the garbage collector would spend more
// time on them than the parser. So they are classes, which hold only what differs and work out the rest; and they count
// from an origin, so that a part of the text that has only moved keeps its nodes (see parts.ts).

/** A word without quotes and escapes. */
class PlainWord implements WordNode {
  private readonly from: number;
  constructor(
    private readonly origin: Origin,
    start: number,
    readonly value: string,
  ) {
    this.from = start - origin.offset;
  }
  get kind(): 'word' {
    return 'word';
  }
  get start(): number {
    return this.origin.offset + this.from;
  }
  get end(): number {
    return this.origin.offset + this.from + this.value.length;
  }
  get children(): readonly SyntaxNode[] {
    return noChildren;
  }
  get source(): string {
    return this.value;
  }
  get quote(): '' {
    return '';
  }
}

class QuotedWord extends Leaf implements WordNode {
  declare readonly kind: 'word';
  constructor(
    origin: Origin,
    start: number,
    length: number,
    readonly value: string,
    readonly source: string,
    readonly quote: WordNode['quote'],
  ) {
    super(origin, 'word', start, length);
  }
}

class Block implements BlockNode {
  private readonly from: number;
  private readonly to: number;
  constructor(
    private readonly origin: Origin,
    start: number,
    end: number,
    readonly closed: boolean,
    readonly items: readonly DirectiveNode[],
    /** Children that are more than the braces and the items between: comments and errors among them. */
    private readonly mixed: readonly SyntaxNode[] | undefined,
  ) {
    this.from = start - origin.offset;
    this.to = end - origin.offset;
  }
  get kind(): 'block' {
    return 'block';
  }
  get start(): number {
    return this.origin.offset + this.from;
  }
  get end(): number {
    return this.origin.offset + this.to;
  }
  get children(): readonly SyntaxNode[] {
    if (this.mixed !== undefined) return this.mixed;
    const { start, end, origin } = this;
    return [leaf(origin, 'mark', start, start + 1), ...this.items, leaf(origin, 'mark', end - 1, end)];
  }
}

class Directive implements MovableDirective {
  block: BlockNode | undefined = undefined;
  [notes]: Note | undefined = undefined;
  private readonly from: number;
  private to: number;
  private behindName: readonly WordNode[] | undefined = undefined;
  constructor(
    readonly origin: Origin,
    start: number,
    end: number,
    readonly words: readonly WordNode[],
    public parent: DirectiveNode | undefined,
    /** Children that are more than the words and the mark or block behind them: comments and errors among them. */
    private readonly mixed: readonly SyntaxNode[] | undefined,
  ) {
    this.from = start - origin.offset;
    this.to = end - origin.offset;
  }
  get kind(): 'directive' {
    return 'directive';
  }
  get name(): string {
    return this.words[0]?.value ?? '';
  }
  get args(): readonly WordNode[] {
    this.behindName ??= this.words.length < 2 ? noChildren : this.words.slice(1);
    return this.behindName;
  }
  get start(): number {
    return this.origin.offset + this.from;
  }
  get end(): number {
    return this.origin.offset + this.to;
  }
  get children(): readonly SyntaxNode[] {
    const last = this.block;
    if (this.mixed !== undefined) return last === undefined ? this.mixed : this.mixed.concat(last);
    const { end, origin } = this;
    return (this.words as readonly SyntaxNode[]).concat(last ?? leaf(origin, 'mark', end - 1, end));
  }
  moveTo(offset: number, parent: DirectiveNode | undefined): void {
    this.origin.offset = offset;
    this.parent = parent;
  }
  /** Gives the directive its block, with which it ends. */
  close(block: BlockNode): void {
    this.block = block;
    this.to = block.end - this.origin.offset;
  }
}

/** A directive whose block may come later, and which another parent can take over. */
export type OpenedDirective = Directive;

/** A node without children. */
export function leaf(origin: Origin, kind: string, start: number, end: number): SyntaxNode {
  return new Leaf(origin, kind, start, end - start);
}

/**
 * A directive that ends with `;`, or that a block will be given.
 * @param children words, comments and errors in the order of the text, and the closing mark if it has one
 */
export function makeDirective(
  origin: Origin,
  words: readonly WordNode[],
  children: readonly SyntaxNode[],
  start: number,
  end: number,
  parent: DirectiveNode | undefined,
): OpenedDirective {
  const marks = children.at(-1)?.kind === 'mark' ? 1 : 0;
  const plain =
    children.length === words.length + marks &&
    children.every((child, index) => child === words[index] || index === words.length);
  // Without mark and block there is nothing to work out.
  return new Directive(origin, start, end, words.slice(), parent, plain ? undefined : children.slice());
}

/**
 * A block.
 * @param children its braces, and directives, comments and errors between, in the order of the text
 */
export function makeBlock(
  origin: Origin,
  start: number,
  end: number,
  closed: boolean,
  items: readonly DirectiveNode[],
  children: readonly SyntaxNode[],
): BlockNode {
  const mixed = closed && children.length === items.length + 2 ? undefined : children.slice();
  return new Block(origin, start, end, closed, items.slice(), mixed);
}

/** Makes the words of one text. Words that repeat, as names and `on` do, share one string. */
export function createWordMaker(text: string): (origin: Origin, token: Token) => WordNode {
  const recent: (string | undefined)[] = new Array(1024);

  function slice(start: number, end: number): string {
    const length = end - start;
    // Words can outlive the text that they were read in, see parts.ts.
    if (length === 0 || length > 40) return ownCopy(text.slice(start, end));
    const codes =
      text.charCodeAt(start) * 31 + text.charCodeAt(start + (length >> 1)) * 17 + text.charCodeAt(end - 1) * 7;
    const slot = (codes + length) & 1023;
    const known = recent[slot];
    if (known !== undefined && known.length === length && text.startsWith(known, start)) return known;
    const made = ownCopy(text.slice(start, end));
    recent[slot] = made;
    return made;
  }

  return (origin, { start, end, quote, fault }) => {
    const closed = quote !== '' && end - start > 1 && fault !== 'unclosed-quote';
    const source = quote === '' ? slice(start, end) : slice(start + 1, closed ? end - 1 : end);
    const value = source.includes('\\') ? unescapeWord(source) : source;
    if (quote === '' && value === source) return new PlainWord(origin, start, value);
    return new QuotedWord(origin, start, end - start, value, source, quote);
  };
}

const escapes: Readonly<Record<string, string>> = { '"': '"', "'": "'", '\\': '\\', t: '\t', r: '\r', n: '\n' };

function unescapeWord(raw: string): string {
  let result = '';
  let from = 0;
  for (let at = raw.indexOf('\\'); at >= 0; at = raw.indexOf('\\', at + 2)) {
    const escaped = escapes[raw[at + 1] ?? ''];
    if (escaped === undefined) continue;
    result += raw.slice(from, at) + escaped;
    from = at + 2;
  }
  return result + raw.slice(from);
}
