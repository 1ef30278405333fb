import type { DirectiveNode, NginxTree } from './tree.ts';
import { walkDirectives } from './walk.ts';

/** Adds what it finds in a directive of a file, but not in those of its block. */
export type Find<T> = (directive: DirectiveNode, path: string, found: T[]) => void;

/**
 * Makes a function that finds things in all directives of a tree. What a part gave is remembered and goes with it from tree to
 * tree, so that only what has changed is looked at: so things found must not hold offsets, but nodes.
 */
export function createCollector<T>(find: Find<T>): (tree: NginxTree, path: string) => T[] {
  const remembered = new WeakMap<DirectiveNode, { readonly path: string; readonly found: readonly T[] }>();

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
    const all: T[] = [];
    let next = 0;
    walkDirectives(items, (directive) => {
      if (parts[next]?.directive !== directive) {
        find(directive, path, all);
        return undefined;
      }
      next++;
      for (const thing of within(directive, path)) all.push(thing);
      return 'skip';
    });
    return all;
  };
}
