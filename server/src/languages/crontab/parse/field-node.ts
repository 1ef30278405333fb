import { noChildren, type SyntaxNode } from '../../../core/syntax/node.ts';
import type { Span } from '../../../core/text/span.ts';
import type { FieldName } from '../schema/fields.ts';
import type { FieldFault, FieldItem, FieldNode } from './tree.ts';

/** What a field says, wherever it stands: all offsets count from its start. */
export interface FieldShape {
  readonly field: FieldName;
  readonly source: string;
  readonly leaves: readonly { readonly kind: string; readonly start: number; readonly end: number }[];
  readonly items: readonly FieldItem[];
  readonly values: readonly number[];
  readonly ignored: Span | undefined;
  readonly fault: FieldFault | undefined;
}

/**
 * A field at its place. The fields of a table are mostly `*` and small numbers, so that many share one shape; a class
 * whose members are worked out when they are asked for keeps a large table small.
 */
class PlacedField implements FieldNode {
  constructor(
    public start: number,
    private readonly shape: FieldShape,
  ) {}
  get kind(): 'field' {
    return 'field';
  }
  get end(): number {
    return this.start + this.shape.source.length;
  }
  get field(): FieldName {
    return this.shape.field;
  }
  get source(): string {
    return this.shape.source;
  }
  get values(): readonly number[] {
    return this.shape.values;
  }
  get star(): boolean {
    return this.shape.source.startsWith('*');
  }
  get children(): readonly SyntaxNode[] {
    return this.shape.leaves.map((leaf) => ({ ...this.place(leaf), children: noChildren }));
  }
  get items(): readonly FieldItem[] {
    return this.shape.items.map((item) => this.place(item));
  }
  get ignored(): Span | undefined {
    return this.shape.ignored === undefined ? undefined : this.place(this.shape.ignored);
  }
  get fault(): FieldFault | undefined {
    return this.shape.fault === undefined ? undefined : this.place(this.shape.fault);
  }
  private place<T extends Span>(relative: T): T {
    return { ...relative, start: this.start + relative.start, end: this.start + relative.end };
  }
}

/** Puts a shape at an offset. */
export function placeField(start: number, shape: FieldShape): FieldNode {
  return new PlacedField(start, shape);
}
