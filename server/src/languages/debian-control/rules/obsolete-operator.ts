import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { eachRelation } from '../relations.ts';

/** Finds the operators `<` and `>`, which do not mean what they say. */
export default defineRule({
  id: 'debian-control/obsolete-operator',
  severity: 'warning',
  since: '0.1.0',
  fix: 'safe',
  what: 'A relation uses the operator `<` or `>`.',
  why: 'dpkg reads `<` as `<=` and `>` as `>=`, for the sake of very old packages, and warns about them. Write what is meant: `<=` and `>=`, or `<<` and `>>` for strictly earlier and later.',
  references: ['Debian Policy 7.1', 'Dpkg::Version (libdpkg-perl 1.21.22)'],
  examples: {
    invalid: [
      { code: 'Source: a\nBuild-Depends: b (> 1)\n', fixed: 'Source: a\nBuild-Depends: b (>= 1)\n' },
      { code: 'Source: a\nBuild-Depends: b (< 1)\n', fixed: 'Source: a\nBuild-Depends: b (<= 1)\n' },
    ],
    valid: ['Source: a\nBuild-Depends: b (>> 1), c (<< 1)\n'],
  },
  reach: 'section',
  visit: {
    stanza(stanza, context) {
      eachRelation(stanza, context.analysis, ({ operator }) => {
        if (operator?.text !== '<' && operator?.text !== '>') return;
        const meaning = `${operator.text}=`;
        context.report(
          operator,
          `dpkg reads "${operator.text}" as "${meaning}", not as "${operator.text}${operator.text}".`,
          {
            fixes: [{ title: `Write ${meaning}`, safety: 'safe', edits: [replacement(operator, meaning)] }],
          },
        );
      });
    },
  },
});
