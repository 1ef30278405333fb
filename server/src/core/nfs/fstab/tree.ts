import type { SyntaxNode } from '../../syntax/node.ts';
import type { Stretch } from '../../syntax/stretches.ts';
import type { Span } from '../../text/span.ts';

/** The columns of fstab, in their order. */
export const fieldNames = ['source', 'target', 'type', 'options', 'freq', 'passno'] as const;
export type FieldName = (typeof fieldNames)[number];

/** One word of a line. */
export interface FieldNode extends SyntaxNode {
  readonly kind: 'field';
  readonly field: FieldName;
  /** As it stands in the text. */
  readonly source: string;
  /** Escapes such as `\040` resolved. */
  readonly value: string;
}

/** One mount option: `rw`, `vers=4.2`. */
export interface MountOptionNode extends SyntaxNode {
  readonly kind: 'option';
  readonly text: string;
  readonly name: string;
  readonly value: string | undefined;
  readonly nameSpan: Span;
  readonly valueSpan: Span | undefined;
}

/** Why libmount cannot read a line. */
export type LineFault = 'missing-target' | 'missing-type' | 'bad-freq' | 'bad-passno' | 'nul';

/** A line that says what is mounted where. */
export interface MountNode extends SyntaxNode {
  readonly kind: 'mount';
  readonly fields: readonly FieldNode[];
  readonly source: FieldNode;
  readonly target: FieldNode | undefined;
  readonly type: FieldNode | undefined;
  readonly optionsField: FieldNode | undefined;
  readonly options: readonly MountOptionNode[];
  readonly freq: FieldNode | undefined;
  readonly passno: FieldNode | undefined;
  /** What stands behind the last column, which libmount does not look at. */
  readonly rest: SyntaxNode | undefined;
  readonly fault: { readonly kind: LineFault; readonly span: Span } | undefined;
}

/** What a line of fstab is. */
export type FstabNode = MountNode | (SyntaxNode & { readonly kind: 'comment' });

/** The tree of /etc/fstab. */
export interface FstabTree extends SyntaxNode {
  readonly kind: 'file';
  readonly children: readonly Stretch<FstabNode>[];
  readonly mounts: readonly MountNode[];
  readonly comments: readonly SyntaxNode[];
}
