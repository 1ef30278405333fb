import type { SyntaxNode } from '../../../core/syntax/node.ts';
import type { Origin } from '../../../core/syntax/origin.ts';
import type { OpenedDirective } from './nodes.ts';
import type { DirectiveNode, WordNode } from './tree.ts';

/** A directive whose end has not been read yet. */
export interface OpenDirective {
  readonly origin: Origin;
  readonly words: WordNode[];
  readonly children: SyntaxNode[];
  readonly start: number;
  /** Whether a word behind the first stands first on its line. */
  severalLines: boolean;
  /** Whether a string in it goes on behind a line's final `;`. */
  runsOn: boolean;
}

/** A block whose end has not been read yet. */
export interface OpenBlock {
  readonly origin: Origin;
  readonly directive: OpenedDirective | undefined;
  readonly items: DirectiveNode[];
  readonly children: SyntaxNode[];
  readonly start: number;
  readonly indent: number;
}

/** @param origin from where its nodes count */
export function opened(origin: Origin, start: number, children: SyntaxNode[]): OpenDirective {
  return { origin, words: [], children, start, severalLines: false, runsOn: false };
}
