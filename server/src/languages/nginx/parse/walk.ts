import type { Visit } from '../../../core/syntax/node.ts';
import type { DirectiveNode } from './tree.ts';

/**
 * Calls `visit` for the directives and those in their blocks, outer ones first, in the order of the text; without
 * recursion. A walk over all nodes takes five times as long.
 */
export function walkDirectives(items: readonly DirectiveNode[], visit: Visit<DirectiveNode>): void {
  const lists = [items];
  const positions = [0];
  for (let depth = 0; depth >= 0; ) {
    const directive = lists[depth]![positions[depth]!++];
    if (directive === undefined) {
      depth--;
      continue;
    }
    const step = visit(directive);
    if (step === 'stop') return;
    if (step !== 'skip' && directive.block !== undefined) {
      lists[++depth] = directive.block.items;
      positions[depth] = 0;
    }
  }
}

/** Whether `test` answers true for one of them, in the same order. */
export function someDirective(items: readonly DirectiveNode[], test: (directive: DirectiveNode) => boolean): boolean {
  let found = false;
  walkDirectives(items, (directive) => {
    found = test(directive);
    return found ? 'stop' : undefined;
  });
  return found;
}
