import { fieldOf } from '../../../core/deb822/values.ts';
import { insertion, replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { defineRule } from '../define-rule.ts';
import { eachRelation } from '../relations.ts';
import { buildProfiles, virtualPackages } from '../schema/imported/packages.ts';

const ownProfile = /^pkg\.[a-z0-9][a-z0-9+.-]*\../;

/** Finds relations that hold otherwise than they were probably meant. */
export default defineRule({
  id: 'debian-control/doubtful-relation',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A relation is wider or narrower than it was probably meant.',
  why: '`Breaks` without a version excludes every version there will ever be; where files move, `Breaks` and `Replaces` name the versions before. `Provides` takes `=` alone. A build dependency on `(>= 1.0-1)` refuses the backport `1.0-1~bpo12+1`; `(>= 1.0-1~)` or `(>= 1.0)` takes it. Build profiles are registered words, or `pkg.<source>.<word>`.',
  references: [
    'Debian Policy 7.3 to 7.6',
    'Fields::PackageRelations (lintian 2.116)',
    'fields/build-profiles (lintian 2.116)',
  ],
  examples: {
    invalid: [
      'Source: a\n\nPackage: a\nArchitecture: any\nBreaks: b\n',
      {
        code: 'Source: a\n\nPackage: a\nArchitecture: any\nProvides: b (>= 1)\n',
        fixed: 'Source: a\n\nPackage: a\nArchitecture: any\nProvides: b (= 1)\n',
      },
      { code: 'Source: a\nBuild-Depends: b (>= 1.0-1)\n', fixed: 'Source: a\nBuild-Depends: b (>= 1.0-1~)\n' },
      { code: 'Source: a\nBuild-Depends: b <!nochek>\n', fixed: 'Source: a\nBuild-Depends: b <!nocheck>\n' },
    ],
    valid: [
      'Source: a\nBuild-Depends: b (>= 1.0-1~), c (>= 1.0), d <!nocheck> <pkg.ab.tiny>\n\nPackage: a\nArchitecture: any\nBreaks: b (<< 1), c\nReplaces: b (<< 1), c\nProvides: d (= 1)\n',
    ],
  },
  reach: 'section',
  visit: {
    stanza(stanza, context) {
      const { analysis } = context;
      if (analysis.choice.kind !== 'source') return;
      const replaces = fieldOf(stanza, 'replaces');
      const replaced = new Set(
        (replaces === undefined ? [] : analysis.relationsOf(replaces, stanza))
          .flatMap(({ alternatives }) => alternatives)
          .filter(({ version }) => version === undefined)
          .map(({ name }) => name?.text),
      );
      eachRelation(stanza, analysis, (relation, field) => {
        const { name, operator, version, variable } = relation;
        for (const part of relation.profiles.flat()) {
          const negated = part.text.startsWith('!') ? 1 : 0;
          const word = part.text.slice(negated);
          if (buildProfiles.has(word) || ownProfile.test(word) || /[${}@]/.test(word)) continue;
          const span = { start: part.start + negated, end: part.end };
          const meant = nearest(word, buildProfiles);
          const hint = meant === undefined ? ', nor one of the form pkg.<source>.<word>' : `; did you mean "${meant}"`;
          context.report(span, `"${word}" is no registered build profile${hint}.`.replace(/"\.$/, '"?'), {
            severity: meant === undefined ? 'info' : 'warning',
            fixes:
              meant === undefined
                ? []
                : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(span, meant)] }],
          });
        }
        if (name === undefined || variable) return;
        if (field.key === 'breaks' && version === undefined) {
          if (virtualPackages.has(name.text) || analysis.provided.has(name.text) || replaced.has(name.text)) return;
          const message = `Without a version this excludes every "${name.text}" there will ever be; name the versions that break, or say "Conflicts".`;
          context.report(name, message);
        }
        if (field.key === 'provides' && operator !== undefined && operator.text !== '=') {
          context.report(operator, 'A package is provided in one version, with "=".', {
            fixes: [{ title: 'Write =', safety: 'suggested', edits: [replacement(operator, '=')] }],
          });
        }
        if (field.key.startsWith('build-depends') && operator?.text === '>=' && version?.text.endsWith('-1')) {
          const message = `Backports of "${version.text}" are older than it; with a tilde behind it they will do too.`;
          context.report(version, message, {
            severity: 'info',
            fixes: [{ title: 'Add "~"', safety: 'suggested', edits: [insertion(version.end, '~')] }],
          });
        }
      });
    },
  },
});
