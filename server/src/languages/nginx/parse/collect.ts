import { createNotes } from '../../../core/syntax/remember.ts';
import type { DirectiveNode, NginxTree } from './tree.ts';
import { walkDirectives } from './walk.ts';

/** Adds what it finds in a directive of a file, but not in those of its block. */
export type Find<T> = (directive: DirectiveNode, path: string, found: T[]) => void;

/**
 * Makes a function that finds things in all directives of a tree, in lists in the order of the text. What a part gave is remembered
 * and goes with it from tree to tree, the same list each time, so that only what has changed is looked at: so things found must not
 * hold offsets, but nodes.
 */
export function createCollector<T>(find: Find<T>): (tree: NginxTree, path: string) => (readonly T[])[] {
  const remembered = createNotes<DirectiveNode, { readonly path: string; readonly found: readonly T[] }>();

  function within(part: DirectiveNode, path: string): readonly T[] {
    const known = remembered.get(part);
    if (known?.path === path) return known.found;
    const found: T[] = [];
    walkDirectives([part], (directive) => {
      find(directive, path, found);
    });
    remembered.set(part, { path, found });
    return found;
  }

  return ({ items, parts }, path) => {
    const lists: (readonly T[])[] = [];
    let between: T[] = [];
    let next = 0;
    walkDirectives(items, (directive) => {
      if (parts[next]?.directive !== directive) {
        find(directive, path, between);
        return undefined;
      }
      next++;
      if (between.length > 0) lists.push(between);
      between = [];
      lists.push(within(directive, path));
      return 'skip';
    });
    if (between.length > 0) lists.push(between);
    return lists;
  };
}
