import { valueByKey } from '../../../core/deb822/values.ts';
import { defineRule } from '../define-rule.ts';
import { eachRelation } from '../relations.ts';

const asking = new Set(['depends', 'pre-depends', 'recommends', 'suggests', 'enhances']);

/** Finds packages that ask for themselves. */
export default defineRule({
  id: 'debian-control/self-dependency',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'A package depends on itself.',
  why: 'The relation says nothing without a version, and cannot be met with one that is not the package’s own.',
  references: ['Debian Policy 7.2'],
  examples: {
    invalid: ['Source: a\n\nPackage: a\nArchitecture: any\nDepends: a (>= 1)\n'],
    valid: ['Source: a\n\nPackage: a\nArchitecture: any\nConflicts: a\nDepends: b | a\n'],
  },
  reach: 'section',
  visit: {
    stanza(stanza, context) {
      const { analysis } = context;
      if (analysis.kindOf(stanza) !== 'binary' || analysis.choice.kind !== 'source') return;
      const own = valueByKey(analysis.document.text, stanza, 'package');
      eachRelation(stanza, analysis, ({ name }, field, group) => {
        if (name === undefined || name.text !== own || !asking.has(field.key) || group.alternatives.length > 1) return;
        context.report(name, `The package "${own}" asks for itself.`);
      });
    },
  },
});
