import { noChildren, type SyntaxNode } from '../../../core/syntax/node.ts';
import type { Token } from './lexer.ts';
import type { BlockNode, DirectiveNode, WordNode } from './tree.ts';

// A large file has tens of thousands of words and directives, and after each edit the garbage collector spends more time
// on copying them than the parser on making them. So these two are classes, which hold only what differs and work out
// the rest: a plain word takes half of the memory of an object literal, a directive a third.

class PlainWord implements WordNode {
  constructor(
    readonly start: number,
    readonly end: number,
    readonly value: string,
  ) {}
  get kind(): 'word' {
    return 'word';
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

class Directive implements DirectiveNode {
  readonly name: string;
  readonly args: readonly WordNode[];
  block: BlockNode | undefined = undefined;
  constructor(
    readonly start: number,
    public end: number,
    readonly words: readonly WordNode[],
    readonly parent: DirectiveNode | undefined,
    /** Children that are more than the words and the mark or block behind them: comments and errors among them. */
    private readonly mixed: SyntaxNode[] | undefined,
  ) {
    this.name = words[0]?.value ?? '';
    this.args = words.slice(1);
  }
  get kind(): 'directive' {
    return 'directive';
  }
  get children(): readonly SyntaxNode[] {
    const last = this.block;
    if (this.mixed !== undefined) return last === undefined ? this.mixed : this.mixed.concat(last);
    return (this.words as readonly SyntaxNode[]).concat(last ?? leaf('mark', this.end - 1, this.end));
  }
}

/** A directive whose block comes later: {@link closeDirective}. */
export type OpenedDirective = Directive;

/** A node without children. */
export function leaf(kind: string, start: number, end: number): SyntaxNode {
  return { kind, start, end, children: noChildren };
}

/**
 * A directive that ends with `;`, or that a block will be given.
 * @param children words, comments and errors in the order of the text, and the closing mark if it has one
 */
export function makeDirective(
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
  return new Directive(start, end, words.slice(), parent, plain ? undefined : children.slice());
}

/** Gives a directive its block. */
export function closeDirective(directive: OpenedDirective, block: BlockNode): void {
  directive.block = block;
  directive.end = block.end;
}

/** Makes the words of one text. Words that repeat, as names and `on` do, share one string. */
export function createWordMaker(text: string): (token: Token) => WordNode {
  const recent: (string | undefined)[] = new Array(1024);

  function slice(start: number, end: number): string {
    const length = end - start;
    if (length === 0 || length > 40) return text.slice(start, end);
    const codes =
      text.charCodeAt(start) * 31 + text.charCodeAt(start + (length >> 1)) * 17 + text.charCodeAt(end - 1) * 7;
    const slot = (codes + length) & 1023;
    const known = recent[slot];
    if (known !== undefined && known.length === length && text.startsWith(known, start)) return known;
    const made = text.slice(start, end);
    recent[slot] = made;
    return made;
  }

  return ({ start, end, quote, fault }) => {
    const closed = quote !== '' && end - start > 1 && fault !== 'unclosed-quote';
    const source = quote === '' ? slice(start, end) : slice(start + 1, closed ? end - 1 : end);
    const value = source.includes('\\') ? unescapeWord(source) : source;
    if (quote === '' && value === source) return new PlainWord(start, end, value);
    return { kind: 'word', start, end, children: noChildren, value, source, quote };
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
