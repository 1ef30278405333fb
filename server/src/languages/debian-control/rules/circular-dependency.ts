import type { Deb822Stanza } from '../../../core/deb822/tree.ts';
import { fieldOf } from '../../../core/deb822/values.ts';
import type { Span } from '../../../core/text/span.ts';
import type { ControlAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';

/** Finds packages of one source that depend on each other. */
export default defineRule({
  id: 'debian-control/circular-dependency',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'Two packages of the source depend on each other.',
  why: 'dpkg configures a package after what it depends on. In a circle it has to begin somewhere, so that one of the packages is configured while the other is not ready; they cannot be upgraded apart either. Often `Recommends` is enough in one direction, or the packages should be one.',
  references: ['Debian Policy 7.2', 'lintian: circular-installation-prerequisite'],
  examples: {
    invalid: [
      'Source: a\n\nPackage: a\nArchitecture: any\nDepends: a-data\n\nPackage: a-data\nArchitecture: all\nDepends: a (>= 1)\n',
    ],
    valid: [
      'Source: a\n\nPackage: a\nArchitecture: any\nDepends: a-data\n\nPackage: a-data\nArchitecture: all\nRecommends: a\n',
    ],
  },
  visit: {
    end(context) {
      const { analysis } = context;
      const { packages } = analysis;
      if (packages.size < 2) return;
      for (const [own, stanza] of packages) {
        for (const name of new Set(analysis.factsOf(stanza).needs)) {
          const other = packages.get(name);
          if (name === own || other === undefined || !analysis.factsOf(other).needs.includes(own)) continue;
          const [span, back] = [placeOf(name, stanza, analysis), placeOf(own, other, analysis)];
          if (span === undefined || back === undefined || back.start > span.start) continue;
          context.report(span, `"${name}" depends on "${own}" too; neither can be configured before the other.`, {
            related: [{ span: back, message: 'the other direction' }],
          });
        }
      }
    },
  },
});

/** Where a stanza asks for a package, the last place of several. */
function placeOf(name: string, stanza: Deb822Stanza, analysis: ControlAnalysis): Span | undefined {
  let place: Span | undefined;
  for (const key of ['pre-depends', 'depends']) {
    const field = fieldOf(stanza, key);
    for (const { alternatives } of field === undefined ? [] : analysis.relationsOf(field, stanza)) {
      const [relation] = alternatives;
      if (alternatives.length !== 1 || relation?.fault !== undefined || relation?.name?.text !== name) continue;
      place = { start: relation.name.start, end: relation.name.end };
    }
  }
  return place;
}
