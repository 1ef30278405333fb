import type { Sections } from '../rules/sections.ts';
import type { SyntaxNode, Visit } from '../syntax/node.ts';
import { hasArmour } from './known-stanzas.ts';
import type { Deb822Tree } from './tree.ts';

/** Visits stanzas, their fields and all broken lines. */
export function walkStanzas(root: Deb822Tree, visit: Visit<SyntaxNode>): void {
  for (const stanza of root.stanzas) {
    if (visit(stanza) === 'skip') continue;
    for (const child of stanza.children) if (child.kind !== 'comment') visit(child);
  }
  if (root.errors.length === 0) return;
  // Those about armour stand between stanzas, or at no place of the tree.
  for (const error of root.errors)
    if (error.fault === 'unfinished-armour' || error.fault === 'text-in-armour') visit(error);
}

/**
 * The stanzas but the first one, which often says something about the others, as the sections by which a file is checked.
 * @param outside whatever rules about a stanza look at besides
 */
export function stanzaSections(root: Deb822Tree, outside: readonly string[]): Sections | undefined {
  return hasArmour(root) ? undefined : { nodes: root.stanzas.slice(1), surroundings: outside.join('\0') };
}
