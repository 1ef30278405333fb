import { remember } from '../../../core/syntax/remember.ts';
import type { DirectiveNode } from '../parse/tree.ts';

/** The directives around one, innermost first. */
export function surroundings(directive: DirectiveNode): DirectiveNode[] {
  const found: DirectiveNode[] = [];
  for (let at = directive.parent; at !== undefined; at = at.parent) found.push(at);
  return found;
}

const none: readonly DirectiveNode[] = [];

/** Blocks with fewer items are looked through faster than sorted, and there are thousands of them. */
const worthSorting = 64;

/** What stands directly in a large block, by name; sorted once for all rules. */
const byName = remember((block: DirectiveNode): ReadonlyMap<string, readonly DirectiveNode[]> => {
  const groups = new Map<string, DirectiveNode[]>();
  for (const item of block.block?.items ?? []) {
    const group = groups.get(item.name);
    if (group === undefined) groups.set(item.name, [item]);
    else group.push(item);
  }
  return groups;
});

/** The directives of the names directly in a block, those of the first name first. */
export function directly(block: DirectiveNode | undefined, ...names: readonly string[]): readonly DirectiveNode[] {
  const items = block?.block?.items;
  if (block === undefined || items === undefined) return none;
  if (items.length < worthSorting) {
    if (names.length === 1) return items.filter((item) => item.name === names[0]);
    return names.flatMap((name) => items.filter((item) => item.name === name));
  }
  const groups = byName(block);
  if (names.length === 1) return groups.get(names[0]!) ?? none;
  return names.flatMap((name) => groups.get(name) ?? []);
}

/** Whether a block, or one around it, has a directive of one of the names. An include may always hide one. */
export function hasAround(directive: DirectiveNode, ...names: readonly string[]): boolean {
  return [directive, ...surroundings(directive)].some((block) => directly(block, 'include', ...names).length > 0);
}
