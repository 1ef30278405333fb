import type { Deb822Field } from '../../../core/deb822/tree.ts';
import { valueWords } from '../../../core/deb822/values.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import { replacement } from '../../../core/text/edit.ts';
import { nearest } from '../../../core/text/nearest.ts';
import type { Span } from '../../../core/text/span.ts';
import type { ControlAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { architectures, isArchitecture } from '../schema/architectures.ts';

function report(name: string, span: Span, context: RuleContext<ControlAnalysis>): void {
  if (isArchitecture(name) || !/^[a-z0-9-]+$/i.test(name)) return;
  const meant = nearest(name, [...architectures, 'any', 'all', 'linux-any']);
  const hint = meant === undefined ? '.' : `; did you mean "${meant}"?`;
  context.report(span, `dpkg knows no architecture "${name}"${hint}`, {
    fixes:
      meant === undefined
        ? []
        : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [replacement(span, meant)] }],
  });
}

function checkField(field: Deb822Field, context: RuleContext<ControlAnalysis>): void {
  if (context.analysis.choice.kind !== 'source') return;
  for (const word of valueWords(context.analysis.document.text, field)) report(word.text, word, context);
}

/** Finds architectures that dpkg does not know. */
export default defineRule({
  id: 'debian-control/unknown-architecture',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'An architecture or wildcard is not one that dpkg knows.',
  why: 'A name that no port has selects nothing: the package is never built there, or the relation never holds. Wildcards have the forms `linux-any`, `any-amd64` and `gnu-any-any`.',
  references: ['dpkg-architecture(1)', 'Debian Policy 11.1', 'cputable, ostable and tupletable (dpkg 1.21.22)'],
  examples: {
    invalid: [
      {
        code: 'Source: a\n\nPackage: a\nArchitecture: amd46 mips64el\n',
        fixed: 'Source: a\n\nPackage: a\nArchitecture: amd64 mips64el\n',
      },
      { code: 'Source: a\nBuild-Depends: b [linux-ayn]\n', fixed: 'Source: a\nBuild-Depends: b [linux-any]\n' },
    ],
    valid: ['Source: a\nBuild-Depends: b [!linux-any any-arm64]\n\nPackage: a\nArchitecture: any mipsel\n'],
  },
  reach: 'section',
  visit: {
    'field:architecture': checkField,
    stanza(stanza, context) {
      const { analysis } = context;
      if (analysis.choice.kind !== 'source') return;
      for (const field of stanza.fields) {
        for (const { alternatives } of analysis.relationsOf(field, stanza)) {
          for (const relation of alternatives) {
            if (relation.fault !== undefined) continue;
            for (const { text, start, end } of relation.architectures ?? []) {
              const negated = text.startsWith('!') ? 1 : 0;
              report(text.slice(negated), { start: start + negated, end }, context);
            }
          }
        }
      }
    },
  },
});
