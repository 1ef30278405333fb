import { noChildren, type SyntaxNode } from './node.ts';

/** Where a part of a text begins now: nodes that count from it go over into the next tree as they are when the part has only moved. */
export interface Origin {
  offset: number;
}

/** A node without children that counts from an origin. A class, since a large file has very many: it holds only what differs. */
export class Leaf implements SyntaxNode {
  private readonly from: number;
  constructor(
    readonly origin: Origin,
    readonly kind: string,
    start: number,
    private readonly length: number,
  ) {
    this.from = start - origin.offset;
  }
  get start(): number {
    return this.origin.offset + this.from;
  }
  get end(): number {
    return this.start + this.length;
  }
  get children(): readonly SyntaxNode[] {
    return noChildren;
  }
}
