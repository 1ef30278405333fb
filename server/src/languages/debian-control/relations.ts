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
