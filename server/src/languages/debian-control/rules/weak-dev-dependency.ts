import type { Relation } from '../../../core/deb822/relation.ts';
import type { Deb822Stanza } from '../../../core/deb822/tree.ts';
import { fieldOf } from '../../../core/deb822/values.ts';
import { insertion, replacement } from '../../../core/text/edit.ts';
import type { ControlAnalysis } from '../analysis/analyse.ts';
import type { LibraryNeed } from '../analysis/facts.ts';
import { defineRule } from '../define-rule.ts';

const own = '= ${binary:Version}';
const upper = /^<[<=] \$\{(?:(?:binary|source):(?:Upstream-)?Version|Source-Version)\}$/;
const lower = /^>[>=] \$\{(?:(?:binary|source):(?:Upstream-)?Version|Source-Version)\}$/;

/** Whether the library that a package asks for may be of another version than the package itself. */
function isWeak(needs: readonly LibraryNeed[]): boolean {
  const [first, second, third] = needs;
  // With alternatives, or with three relations, somebody knows what is done here.
  if (first === undefined || third !== undefined || needs.some(({ alternative }) => alternative)) return false;
  if (second !== undefined) {
    const [least, most] = [first.range, second.range].toSorted();
    return !(upper.test(least!) && lower.test(most!));
  }
  // The other two are right for packages for all architectures, or are reported by `binnmu-unsafe`, which has better words for them.
  return first.range !== own && first.range !== '= ${source:Version}' && first.range !== '= ${Source-Version}';
}

/** Finds packages for development that take another version of their library too. */
export default defineRule({
  id: 'debian-control/weak-dev-dependency',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A `-dev` package asks for a library of the same source, but not for the same version.',
  why: 'The headers and the `lib….so` link of a `-dev` package belong to one build of the library. With another version of it, programs are compiled against headers that do not fit, or the link leads to nothing. Ask for `(= ${binary:Version})`; for a library that is made for all architectures, `(= ${source:Version})`.',
  references: ['Debian Policy 8.5', 'lintian: weak-library-dev-dependency'],
  examples: {
    invalid: [
      {
        code: 'Source: a\n\nPackage: libfoo-dev\nArchitecture: any\nDepends: libfoo1\n\nPackage: libfoo1\nArchitecture: any\n',
        fixed:
          'Source: a\n\nPackage: libfoo-dev\nArchitecture: any\nDepends: libfoo1 (= ${binary:Version})\n\nPackage: libfoo1\nArchitecture: any\n',
      },
      {
        code: 'Source: a\n\nPackage: foo-dev\nArchitecture: any\nDepends: libbar2 (>= 1.0)\n\nPackage: libbar2\nArchitecture: any\n',
        fixed:
          'Source: a\n\nPackage: foo-dev\nArchitecture: any\nDepends: libbar2 (= ${binary:Version})\n\nPackage: libbar2\nArchitecture: any\n',
      },
    ],
    valid: [
      'Source: a\n\nPackage: libfoo-dev\nArchitecture: any\nDepends: libfoo1 (= ${binary:Version}), libc6\n\nPackage: libfoo1\nArchitecture: any\n',
      'Source: a\n\nPackage: foo-dev\nArchitecture: any\nDepends: libfoo1 (>= ${source:Upstream-Version}), libfoo1 (<< ${source:Version})\n\nPackage: libfoo1\nArchitecture: any\n',
    ],
  },
  visit: {
    stanza(stanza, context) {
      const { analysis } = context;
      if (analysis.choice.kind !== 'source' || analysis.choice.template) return;
      const { libraries } = analysis.factsOf(stanza);
      for (const name of new Set(libraries.map((need) => need.name))) {
        const needs = libraries.filter((need) => need.name === name);
        if (!analysis.packages.has(name) || !isWeak(needs)) continue;
        const relation = findRelation(stanza, name, analysis);
        if (relation?.name === undefined) continue;
        const { operator, version, qualifier } = relation;
        const behind = qualifier?.end ?? relation.name.end;
        const edit =
          operator === undefined || version === undefined
            ? insertion(behind, ` (${own})`)
            : replacement({ start: operator.start, end: version.end }, own);
        const message = `A -dev package needs the library of its own version: "${name} (${own})".`;
        context.report(relation.name, message, {
          fixes: needs.length > 1 ? [] : [{ title: `Write (${own})`, safety: 'suggested', edits: [edit] }],
        });
      }
    },
  },
});

function findRelation(stanza: Deb822Stanza, name: string, analysis: ControlAnalysis): Relation | undefined {
  const field = fieldOf(stanza, 'depends');
  return (field === undefined ? [] : analysis.relationsOf(field, stanza))
    .flatMap(({ alternatives }) => alternatives)
    .find((relation) => relation.name?.text === name);
}
