import { fieldOf, nameSpan, valueByKey } from '../../../core/deb822/values.ts';
import { insertion } from '../../../core/text/edit.ts';
import { buildsWithDebhelper } from '../analysis/sections.ts';
import { defineRule } from '../define-rule.ts';
import { addFieldBehind } from '../edits.ts';

const variable = '${misc:Depends}';

/** Finds packages that leave out what debhelper’s commands found that they need. */
export default defineRule({
  id: 'debian-control/missing-misc-depends',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A package is built with debhelper and does not depend on `${misc:Depends}`.',
  why: 'debhelper’s commands write into `${misc:Depends}` what their snippets in maintainer scripts need. Without it a script may run before what it calls is there. Where nothing is needed the variable is empty.',
  references: ['debhelper(7)', 'deb-substvars(5)', 'lintian: debhelper-but-no-misc-depends'],
  examples: {
    invalid: [
      {
        code: 'Source: a\nBuild-Depends: debhelper-compat (= 13)\n\nPackage: a\nArchitecture: any\nDepends: b\n',
        fixed:
          'Source: a\nBuild-Depends: debhelper-compat (= 13)\n\nPackage: a\nArchitecture: any\nDepends: ${misc:Depends}, b\n',
      },
      {
        code: 'Source: a\nBuild-Depends: debhelper-compat (= 13)\n\nPackage: a\nArchitecture: any\nDescription: b c\n d\n',
        fixed:
          'Source: a\nBuild-Depends: debhelper-compat (= 13)\n\nPackage: a\nArchitecture: any\nDepends: ${misc:Depends}\nDescription: b c\n d\n',
      },
    ],
    valid: [
      'Source: a\nBuild-Depends: debhelper-compat (= 13)\n\nPackage: a\nArchitecture: any\nDepends: b, ${misc:Depends}\n',
      'Source: a\nBuild-Depends: b\n\nPackage: a\nArchitecture: any\nDepends: b\n',
    ],
  },
  reach: 'section',
  visit: {
    stanza(stanza, context) {
      const { analysis } = context;
      const { choice, document } = analysis;
      if (choice.kind !== 'source' || choice.template || fieldOf(stanza, 'package') === undefined) return;
      const { text } = document;
      if (/udeb/.test(valueByKey(text, stanza, 'package-type') + valueByKey(text, stanza, 'xc-package-type'))) return;
      const all = ['pre-depends', 'depends'].map((key) => valueByKey(text, stanza, key)).join(',');
      if (/misc:(Pre-)?Depends/.test(all) || !buildsWithDebhelper(analysis)) return;
      const depends = fieldOf(stanza, 'depends');
      const anchor = depends ?? fieldOf(stanza, 'architecture') ?? fieldOf(stanza, 'package');
      const [first] = depends === undefined ? [] : analysis.relationsOf(depends, stanza);
      if (anchor === undefined || (depends !== undefined && first === undefined)) return;
      const edits = [
        first === undefined
          ? addFieldBehind(text, anchor, `Depends: ${variable}`)
          : insertion(first.start, `${variable}, `),
      ];
      const named = depends ?? fieldOf(stanza, 'package') ?? anchor;
      context.report(nameSpan(named), 'What debhelper’s commands need is left out: "${misc:Depends}" is missing.', {
        fixes: [{ title: `Add ${variable}`, safety: 'suggested', edits }],
      });
    },
  },
});
