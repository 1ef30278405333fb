import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { removeAlternative, removeRelation } from '../edits.ts';
import { eachRelation } from '../relations.ts';
import { obsoletePackages } from '../schema/imported/packages.ts';
import { obsoleteAdvice } from '../schema/package-advice.ts';

const successors = new Map(obsoletePackages);
const asking = /depends|recommends|suggests/;

/** Finds relations to packages that Debian has dropped or renamed. */
export default defineRule({
  id: 'debian-control/obsolete-package',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A relation asks for a package that Debian has dropped or renamed.',
  why: 'The package is gone from the archive, or only an empty one with its name is left for a while. Ask for its successor, before the build or the installation fails. As a second choice, for the sake of older releases, it does no harm.',
  references: ['fields/obsolete-packages (lintian 2.116)'],
  examples: {
    invalid: [
      {
        code: 'Source: a\nBuild-Depends: libncurses5-dev (>= 5), c\n',
        fixed: 'Source: a\nBuild-Depends: libncurses-dev (>= 5), c\n',
      },
      { code: 'Source: a\nBuild-Depends: dh-systemd, c\n', fixed: 'Source: a\nBuild-Depends: c\n' },
    ],
    valid: [
      'Source: a\nBuild-Depends: libncurses-dev\n\nPackage: a\nArchitecture: any\nConflicts: mkisofs\nDepends: genisoimage\n',
    ],
  },
  reach: 'section',
  visit: {
    stanza(stanza, context) {
      const { analysis } = context;
      if (analysis.choice.kind !== 'source') return;
      eachRelation(stanza, analysis, (relation, field, group) => {
        const { name } = relation;
        const successor = name === undefined ? undefined : successors.get(name.text);
        if (name === undefined || successor === undefined || relation.variable || !asking.test(field.key)) return;
        const { alternatives } = group;
        const position = alternatives.indexOf(relation);
        const leading = position === 0 || alternatives.every((other) => successors.has(other.name?.text ?? ''));
        const advice = obsoleteAdvice.get(name.text);
        const hint =
          advice !== undefined ? `: ${advice}` : successor === '' ? '' : `; its place was taken by "${successor}"`;
        const removal =
          advice === undefined
            ? undefined
            : (removeAlternative(group, position) ??
              removeRelation(analysis.document.text, analysis.relationsOf(field, stanza), group));
        const fixes =
          successor !== ''
            ? [
                {
                  title: `Change to ${successor}`,
                  safety: 'suggested' as const,
                  edits: [replacement(name, successor)],
                },
              ]
            : removal === undefined
              ? []
              : [{ title: 'Remove it', safety: 'suggested' as const, edits: [removal] }];
        context.report(name, `Debian has dropped or renamed "${name.text}"${hint}.`, {
          severity: leading ? 'warning' : 'hint',
          tags: ['deprecated'],
          fixes,
        });
      });
    },
  },
});
