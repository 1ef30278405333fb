import type { SyntaxNode } from '../../../core/syntax/node.ts';
import type { Control } from '../parse/tree.ts';
import type { ProfileField } from './fields.ts';

/** A word of a profile. */
export interface ProfileWord extends SyntaxNode {
  readonly value: string;
  /** Whether brackets stand around it, which the value is without. */
  readonly bracketed: boolean;
}

/** A line of a stack in a profile: control, module, arguments. */
export interface ProfileLine extends SyntaxNode {
  readonly kind: 'line';
  /** The field that it belongs to. */
  readonly of: ProfileField | undefined;
  readonly control: ProfileWord | undefined;
  /** Whether the control stands in brackets. */
  readonly bracketed: boolean;
  readonly meaning: Control | undefined;
  readonly module: ProfileWord | undefined;
  readonly args: readonly ProfileWord[];
}

/** A field with its value or its lines. */
export interface FieldNode extends SyntaxNode {
  readonly kind: 'field';
  readonly name: ProfileWord;
  readonly known: ProfileField | undefined;
  readonly value: ProfileWord | undefined;
  readonly lines: readonly ProfileLine[];
}

/** A whole profile. `stray` are lines before the first field. */
export interface ProfileTree extends SyntaxNode {
  readonly kind: 'file';
  readonly fields: readonly FieldNode[];
  readonly stray: readonly SyntaxNode[];
  readonly comments: readonly SyntaxNode[];
}
