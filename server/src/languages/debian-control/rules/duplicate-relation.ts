import { groupImplies } from '../../../core/deb822/implication.ts';
import type { RelationGroup } from '../../../core/deb822/relation.ts';
import type { Deb822Field } from '../../../core/deb822/tree.ts';
import { groupBy } from '../../../core/text/group-by.ts';
import { defineRule } from '../define-rule.ts';
import { removeField, removeRelation } from '../edits.ts';
import { namesOneTwice } from '../relations.ts';
import { relationFields } from '../schema/relation-fields.ts';

/** Fields that hold already what the field says, so that it need not say it again. */
const stronger: Readonly<Record<string, readonly string[]>> = {
  depends: ['pre-depends'],
  recommends: ['pre-depends', 'depends'],
  suggests: ['pre-depends', 'depends', 'recommends'],
  'build-depends-arch': ['build-depends'],
  'build-depends-indep': ['build-depends'],
};

/** A hostile field may name one package a million times; more repetitions than this need no comparison. */
const mostCompared = 20;

/** A relation with the field that it stands in. */
interface Placed {
  readonly field: Deb822Field;
  readonly group: RelationGroup;
}

const readable = ({ alternatives }: RelationGroup): boolean =>
  alternatives.every(({ fault, name, variable }) => fault === undefined && name !== undefined && !variable);

/** Finds relations that another one of the same stanza makes needless. */
export default defineRule({
  id: 'debian-control/duplicate-relation',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A relation says no more than another one does.',
  why: 'A repeated relation, or one whose version range another one lies in, changes nothing and has to be kept up to date twice. The same holds for a package in `Recommends` that `Depends` names already.',
  references: ['Debian Policy 7.1', 'Dpkg::Deps::Simple, implies (libdpkg-perl 1.21.22)'],
  examples: {
    invalid: [
      { code: 'Source: a\nBuild-Depends: b, c, b\n', fixed: 'Source: a\nBuild-Depends: b, c\n' },
      { code: 'Source: a\nBuild-Depends: b, c, b (>= 2)\n', fixed: 'Source: a\nBuild-Depends: c, b (>= 2)\n' },
      {
        code: 'Source: a\nBuild-Depends: b (>= 2)\nBuild-Depends-Indep: b (>= 1), c\n',
        fixed: 'Source: a\nBuild-Depends: b (>= 2)\nBuild-Depends-Indep: c\n',
      },
      {
        code: 'Source: a\n\nPackage: a\nArchitecture: any\nDepends: b\nSuggests: b\n',
        fixed: 'Source: a\n\nPackage: a\nArchitecture: any\nDepends: b\n',
      },
    ],
    valid: [
      'Source: a\nBuild-Depends: b (>= 1), b (<< 2), c [amd64], c (>= 1) [arm64]\n',
      'Source: a\n\nPackage: a\nArchitecture: any\nBreaks: b (<< 1), b (>= 2)\nReplaces: b (<< 1)\n',
    ],
  },
  reach: 'section',
  visit: {
    stanza(stanza, context) {
      const { analysis } = context;
      if (analysis.choice.kind !== 'source' || !namesOneTwice(stanza, analysis)) return;
      const { text } = analysis.document;
      const placed = new Map<string, Placed[]>();
      for (const field of stanza.fields) {
        if (!relationFields.has(field.key)) continue;
        const groups = analysis.relationsOf(field, stanza).filter(readable);
        placed.set(
          field.key,
          groups.map((group) => ({ field, group })),
        );
      }
      for (const [key, own] of placed) {
        const union = relationFields.get(key)?.union === true;
        const others = [...own, ...(stronger[key] ?? []).flatMap((other) => placed.get(other) ?? [])];
        const places = new Map(own.map(({ group }, place) => [group, place]));
        const byName = groupBy(others, ({ group }) => group.alternatives[0]!.name!.text);
        for (const [position, { field, group }] of own.entries()) {
          const near = group.alternatives
            .slice(0, 20)
            .flatMap(({ name }) => (byName.get(name!.text) ?? []).slice(0, mostCompared));
          const winner = near.find((other) => {
            if (other.group === group) return false;
            // Of two that say the same, the later one is needless; a field that forbids is the wider, the less it says.
            const [strong, weak] = union ? [group, other.group] : [other.group, group];
            if (!groupImplies(strong, weak)) return false;
            return !groupImplies(weak, strong) || other.field !== field || (places.get(other.group) ?? 0) < position;
          });
          if (winner === undefined || key === 'provides') continue;
          const said = text.slice(winner.group.start, winner.group.end);
          const where =
            winner.field === field ? 'the field' : `"${text.slice(winner.field.start, winner.field.nameEnd)}"`;
          const all = analysis.relationsOf(field, stanza);
          const edit = all.length === 1 ? removeField(text, field) : removeRelation(text, all, group);
          context.report(group, `This says no more than "${said}", which ${where} has already.`, {
            tags: ['unnecessary'],
            related: [{ span: winner.group, message: 'the relation that says it' }],
            fixes: edit === undefined ? [] : [{ title: 'Remove it', safety: 'suggested', edits: [edit] }],
          });
        }
      }
    },
  },
});
