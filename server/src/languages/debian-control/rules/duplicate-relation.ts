import type { Relation, RelationGroup } from '../../../core/deb822/relation.ts';
import { compareDebianVersions } from '../../../core/debian-version/compare.ts';
import { defineRule } from '../define-rule.ts';

const lower = new Set(['>=', '>>', '>']);
const upper = new Set(['<=', '<<', '<']);

function sameRestrictions(a: Relation, b: Relation): boolean {
  const key = (relation: Relation) =>
    JSON.stringify([
      relation.qualifier?.text ?? '',
      (relation.architectures ?? []).map((part) => part.text).sort(),
      relation.profiles.map((list) => list.map((part) => part.text)),
    ]);
  return key(a) === key(b);
}

/** Whether both relations together can never hold. */
function contradict(a: Relation, b: Relation): boolean {
  const [one, two] = [a, b].map(({ operator, version }) => ({
    operator: operator?.text ?? '',
    version: version?.text ?? '',
  }));
  if (one!.version === '' || two!.version === '' || /[${@]/.test(one!.version + two!.version)) return false;
  const order = compareDebianVersions(one!.version, two!.version);
  const [a1, b1] = [one!.operator, two!.operator];
  if (a1 === '=' && b1 === '=') return order !== 0;
  const touching = [a1, b1].some((operator) => operator === '<<' || operator === '>>');
  const apart = (sign: number) => sign > 0 || (sign === 0 && touching);
  if (!upper.has(a1) && upper.has(b1)) return apart(order);
  if (upper.has(a1) && !upper.has(b1)) return apart(-order);
  if (a1 === '=' && lower.has(b1)) return apart(-order);
  return lower.has(a1) && b1 === '=' && apart(order);
}

/** Finds relations that stand twice in a field, and those that exclude each other. */
export default defineRule({
  id: 'debian-control/duplicate-relation',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A field names the same relation twice, or two that cannot hold together.',
  why: 'A repeated relation is noise. Two version ranges of the same package that exclude each other make the package impossible to install or to build.',
  references: ['Debian Policy 7.1'],
  examples: {
    invalid: [
      'Source: a\nBuild-Depends: b, c, b\n',
      'Source: a\nBuild-Depends: b (>= 2), b (<< 2)\n',
      'Source: a\n\nPackage: a\nArchitecture: any\nDepends: b (= 1), b (>= 2)\n',
    ],
    valid: [
      'Source: a\nBuild-Depends: b (>= 1), b (<< 2), c [amd64], c (>= 1) [arm64]\n',
      'Source: a\n\nPackage: a\nArchitecture: any\nBreaks: b (<< 1), b (>= 2)\n',
    ],
  },
  visit: {
    stanza(stanza, context) {
      const { analysis } = context;
      if (analysis.choice.kind !== 'source') return;
      for (const field of stanza.fields) {
        const seen = new Map<string, RelationGroup[]>();
        const asking = /depends|recommends|suggests/.test(field.key);
        for (const group of analysis.relationsOf(field, stanza)) {
          const [relation, other] = group.alternatives;
          if (relation?.name === undefined || relation.fault !== undefined || other !== undefined) continue;
          if (relation.variable) continue;
          const before = seen.get(relation.name.text) ?? [];
          seen.set(relation.name.text, [...before, group]);
          for (const { alternatives } of before.slice(0, 20)) {
            const first = alternatives[0]!;
            if (!sameRestrictions(first, relation)) continue;
            const same =
              first.operator?.text === relation.operator?.text && first.version?.text === relation.version?.text;
            if (same) {
              context.report(relation, `The field names "${relation.name.text}" already.`, {
                tags: ['unnecessary'],
                related: [{ span: first, message: 'here' }],
              });
            } else if (asking && contradict(first, relation)) {
              const said = analysis.document.text.slice(first.start, first.end);
              context.report(relation, `This cannot hold together with "${said}".`, {
                related: [{ span: first, message: 'the other relation' }],
              });
            } else continue;
            break;
          }
        }
      }
    },
  },
});
