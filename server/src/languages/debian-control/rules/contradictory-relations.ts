import { contradicts, implies, sameRestrictions } from '../../../core/deb822/implication.ts';
import type { Relation } from '../../../core/deb822/relation.ts';
import { groupBy } from '../../../core/text/group-by.ts';
import { defineRule } from '../define-rule.ts';
import { namesOneTwice } from '../relations.ts';
import { relationFields } from '../schema/relation-fields.ts';

const rivals: Readonly<Record<string, readonly string[]>> = {
  conflicts: ['pre-depends', 'depends', 'recommends', 'suggests'],
  breaks: ['pre-depends', 'depends', 'recommends', 'suggests'],
  'build-conflicts': ['build-depends', 'build-depends-arch', 'build-depends-indep'],
  'build-conflicts-arch': ['build-depends', 'build-depends-arch'],
  'build-conflicts-indep': ['build-depends', 'build-depends-indep'],
};

/** A hostile field may name one package a million times; more repetitions than this need no comparison. */
const mostCompared = 50;

/** Fields whose relations must hold together. */
const together = [
  ['pre-depends', 'depends'],
  ['build-depends', 'build-depends-arch'],
  ['build-depends', 'build-depends-indep'],
] as const;

/** Finds relations that can never hold at the same time. */
export default defineRule({
  id: 'debian-control/contradictory-relations',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'Two relations of a stanza cannot hold together.',
  why: 'A package cannot be installed, and a source cannot be built, where it asks for two version ranges that have no version in common, or for what it excludes itself. Mend the version or the operator of one of them.',
  references: ['Debian Policy 7.1 and 7.4'],
  examples: {
    invalid: [
      'Source: a\nBuild-Depends: b (>= 2), b (<< 2)\n',
      'Source: a\nBuild-Depends: b (>= 2)\nBuild-Depends-Arch: b (<< 1)\n',
      'Source: a\nBuild-Depends: b\nBuild-Conflicts: b\n',
      'Source: a\n\nPackage: a\nArchitecture: any\nDepends: b (= 1), b (>= 2)\n',
      'Source: a\n\nPackage: a\nArchitecture: any\nDepends: b (>= 2)\nBreaks: b (>= 1)\n',
    ],
    valid: [
      'Source: a\nBuild-Depends: b (>= 1), b (<< 2), c (<< 1) [amd64], c (>= 1) [arm64]\n',
      'Source: a\n\nPackage: a\nArchitecture: any\nDepends: b (>= 2) | c\nBreaks: b (<< 2), c\n',
    ],
  },
  reach: 'section',
  visit: {
    stanza(stanza, context) {
      const { analysis } = context;
      if (analysis.choice.kind !== 'source' || !namesOneTwice(stanza, analysis)) return;
      const { text } = analysis.document;
      const single = new Map<string, readonly Relation[]>();
      for (const field of stanza.fields) {
        if (!relationFields.has(field.key)) continue;
        const groups = analysis.relationsOf(field, stanza);
        single.set(
          field.key,
          groups.flatMap(({ alternatives }) => (alternatives.length === 1 ? alternatives : [])),
        );
      }
      const byName = (key: string) => groupBy(single.get(key) ?? [], (relation) => relation.name?.text ?? '');
      const report = (relation: Relation, other: Relation) => {
        const said = text.slice(other.start, other.end);
        context.report(relation, `This cannot hold together with "${said}".`, {
          related: [{ span: other, message: 'the other relation' }],
        });
      };
      for (const [key, relations] of single) {
        if (relationFields.get(key)?.union === true) {
          const asked = new Map<string, Relation[]>();
          for (const rival of rivals[key] ?? []) {
            for (const relation of single.get(rival) ?? []) {
              const name = relation.name?.text ?? '';
              const same = asked.get(name);
              if (same === undefined) asked.set(name, [relation]);
              else if (same.length < mostCompared) same.push(relation);
            }
          }
          for (const relation of relations) {
            const victim = asked
              .get(relation.name?.text ?? '')
              ?.find((other) => implies(other, relation) && sameRestrictions(other, relation));
            if (victim !== undefined) report(relation, victim);
          }
          continue;
        }
        if (!/depends/.test(key)) continue;
        const partners = together.filter(([, later]) => later === key).map(([earlier]) => byName(earlier));
        const own = byName(key);
        for (const [name, same] of own) {
          const earlier = partners.flatMap((partner) => partner.get(name) ?? []);
          same.slice(0, mostCompared).forEach((relation, index) => {
            const rival = [...earlier.slice(0, mostCompared), ...same.slice(0, index)].find((other) =>
              contradicts(other, relation),
            );
            if (rival !== undefined) report(relation, rival);
          });
        }
      }
    },
  },
});
