import { fieldOf, joinedValue } from '../../../core/deb822/values.ts';
import { versionView } from '../../../core/debian-version/compare-view.ts';
import { touches } from '../../../core/text/span.ts';
import type { ControlAnalysis } from '../analysis/analyse.ts';

/** Compares the version under the cursor with the package's own. */
export const compareVersions = versionView<ControlAnalysis>((analysis, offset) => {
  const { siblings, root, document } = analysis;
  const stanza = analysis.stanzaAt(offset) ?? root.stanzas[0];
  const field = stanza?.fields.find((candidate) => touches(candidate, offset));
  const own = stanza === undefined ? undefined : fieldOf(stanza, 'version');
  const version = own === undefined ? siblings.changelog?.newest.version : joinedValue(document.text, own);
  const relations = stanza === undefined || field === undefined ? [] : analysis.relationsOf(field, stanza);
  const under = relations.flatMap(({ alternatives }) => alternatives).find((relation) => touches(relation, offset))
    ?.version?.text;
  const asked = under === undefined || under.includes('$') ? undefined : under;
  return [asked ?? version ?? '1.0~rc1-1', asked === undefined ? '1.0-1' : (version ?? '1.0-1')];
});
