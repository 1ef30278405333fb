import type { Relation, RelationFault } from '../../../core/deb822/relation.ts';
import type { Fix } from '../../../core/rules/diagnostic.ts';
import { insertion, replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { relationFields } from '../schema/relation-fields.ts';
import { isReadByLibdpkg } from '../strictness.ts';

const sentences: Readonly<Record<RelationFault, string>> = {
  empty: 'An alternative is missing before or between the bars.',
  'bad-name': 'This is not the name of a package.',
  'bad-qualifier': 'Behind the colon belongs "any", "native" or an architecture.',
  'unknown-operator': 'The operators are <<, <=, =, >= and >>.',
  'no-operator': 'A version needs an operator before it: <<, <=, =, >= or >>.',
  'no-version': 'The version is missing.',
  'blank-in-version': 'A version has no blanks.',
  'unclosed-parenthesis': 'The parenthesis is not closed.',
  'unclosed-bracket': 'The bracket is not closed.',
  'unclosed-angle': 'The angle bracket is not closed.',
  'empty-list': 'The list is empty.',
  'bad-architecture': 'This is not an architecture; only one "!" may stand before it.',
  'native-qualifier': 'The qualifier ":native" belongs in build relations only.',
  'trailing-text': 'This text does not belong to the relation; is a comma missing?',
};

function fixesOf({ fault, end }: Relation, text: string): Fix[] {
  if (fault === undefined) return [];
  const written = text.slice(fault.span.start, fault.span.end);
  const mend = (title: string, newText: string): Fix[] => [
    { title, safety: 'suggested', edits: [replacement(fault.span, newText)] },
  ];
  const close = (mark: string): Fix[] => [
    { title: `Write "${mark}"`, safety: 'suggested', edits: [insertion(end, mark)] },
  ];
  switch (fault.kind) {
    case 'unknown-operator': {
      const [, wrong = '', rest = ''] = /^\(\s*([<>=!~]+)([\s\S]*)$/.exec(written) ?? [];
      const right = wrong.includes('>') ? '>=' : wrong.includes('<') ? '<=' : wrong.includes('=') ? '=' : undefined;
      return right === undefined || wrong.includes('!') ? [] : mend(`Change to ${right}`, `(${right}${rest}`);
    }
    case 'no-operator':
      return mend('Write ">="', written.replace(/^\(\s*/, '(>= '));
    case 'unclosed-parenthesis':
      return close(')');
    case 'unclosed-bracket':
      return close(']');
    case 'unclosed-angle':
      return close('>');
    case 'bad-architecture':
      return /^!{2,}/.test(written) ? mend('Write one "!"', written.replace(/^!+/, '!')) : [];
    default:
      return [];
  }
}

/** Finds relations that dpkg cannot read. */
export default defineRule({
  id: 'debian-control/invalid-relation',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A relation to another package cannot be read.',
  why: 'A relation is `name[:qualifier] [(operator version)] [[architectures]] [<profiles>]`, alternatives are parted by `|` and relations by commas. dpkg refuses the field otherwise.',
  references: ['deb-control(5)', 'deb-src-control(5)', 'Dpkg::Deps (libdpkg-perl 1.21.22)'],
  examples: {
    invalid: [
      { code: 'Source: a\nBuild-Depends: b (=> 1)\n', fixed: 'Source: a\nBuild-Depends: b (>= 1)\n' },
      { code: 'Source: a\nBuild-Depends: b (1)\n', fixed: 'Source: a\nBuild-Depends: b (>= 1)\n' },
      { code: 'Source: a\nBuild-Depends: b (>= 1, c\n', fixed: 'Source: a\nBuild-Depends: b (>= 1), c\n' },
      { code: 'Source: a\nBuild-Depends: b [!!s390x]\n', fixed: 'Source: a\nBuild-Depends: b [!s390x]\n' },
      'Source: a\nBuild-Depends: b c\n',
      'Source: a\nBuild-Depends: b | | c\n',
      'Source: a\n\nPackage: b\nArchitecture: any\nConflicts: c | d\n',
      'Source: a\n\nPackage: b\nArchitecture: any\nDepends: c:native\n',
      { code: 'Format: 1.0\nSource: a\nBuild-Depends: b (=> 1)\n', path: '/srv/a.dsc' },
    ],
    valid: [
      'Source: a\nBuild-Depends: b (>= 1) [!s390x linux-any] <!nocheck> <cross>, c:native | d:any,\n',
      'Source: a\n\nPackage: b\nArchitecture: any\nDepends: ${misc:Depends}, c (= ${binary:Version}),\n',
    ],
  },
  reach: 'section',
  visit: {
    stanza(stanza, context) {
      const { analysis } = context;
      const { text } = analysis.document;
      const kind = analysis.kindOf(stanza);
      // Whoever unpacks a source reads no relations; whoever builds it reads those of debian/control.
      const passed =
        analysis.choice.kind === 'dsc' || analysis.choice.kind === 'sources' || analysis.choice.kind === 'packages';
      if ((kind === 'other' && !passed) || isReadByLibdpkg(analysis.choice)) return;
      for (const field of stanza.fields) {
        const definition = relationFields.get(field.key);
        if (definition === undefined) continue;
        for (const group of analysis.relationsOf(field, stanza)) {
          for (const relation of group.alternatives) {
            if (relation.fault === undefined) continue;
            const template = analysis.choice.template || /@\w+@|\{\{/.test(text.slice(relation.start, relation.end));
            context.report(relation.fault.span, sentences[relation.fault.kind], {
              severity: template ? 'hint' : passed ? 'warning' : 'error',
              fixes: fixesOf(relation, text),
            });
          }
          if (definition.union && group.alternatives.length > 1) {
            const name = text.slice(field.start, field.nameEnd);
            context.report(group, `"${name}" knows no alternatives; write a comma for "|".`);
          }
        }
      }
    },
  },
});
