import type { Relation, RelationGroup } from '../../core/deb822/relation.ts';
import type { Deb822Field, Deb822Stanza } from '../../core/deb822/tree.ts';
import type { ControlAnalysis } from './analysis/analyse.ts';

/** Calls `visit` for each readable relation of a stanza. */
export function eachRelation(
  stanza: Deb822Stanza,
  analysis: ControlAnalysis,
  visit: (relation: Relation, field: Deb822Field, group: RelationGroup) => void,
): void {
  for (const field of stanza.fields) {
    for (const group of analysis.relationsOf(field, stanza)) {
      for (const relation of group.alternatives) if (relation.fault === undefined) visit(relation, field, group);
    }
  }
}

/** Whether a package is named twice in the relations of a stanza; where none is, no relation has to do with another one. */
export function namesOneTwice(stanza: Deb822Stanza, analysis: ControlAnalysis): boolean {
  const seen = new Set<string>();
  for (const field of stanza.fields) {
    for (const { alternatives } of analysis.relationsOf(field, stanza)) {
      for (const { name } of alternatives) {
        if (name === undefined) continue;
        if (seen.has(name.text)) return true;
        seen.add(name.text);
      }
    }
  }
  return false;
}
