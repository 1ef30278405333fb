import type { Deb822Stanza } from '../../../core/deb822/tree.ts';
import { valueByKey } from '../../../core/deb822/values.ts';
import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';
import { eachRelation } from '../relations.ts';

const source = '${source:Version}';
const binary = '${binary:Version}';

/** Finds relations between packages of one source that a rebuild of some architectures alone breaks. */
export default defineRule({
  id: 'debian-control/binnmu-unsafe',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A relation between packages of the same source breaks when one architecture is rebuilt.',
  why: 'A rebuild without changes (a binNMU) gives the packages of one architecture a version such as `1.0-1+b1`, and leaves those for all architectures at `1.0-1`. `${binary:Version}` is the former, `${source:Version}` the latter. Between two packages that are built per architecture `(= ${binary:Version})` holds; towards one for all architectures `(= ${source:Version})`; and from one for all architectures only a range, `(>= ${source:Version})`.',
  references: ['deb-substvars(5)', 'lintian: not-binnmuable-any-depends-all and its kin'],
  examples: {
    invalid: [
      {
        code: 'Source: a\n\nPackage: a\nArchitecture: any\nDepends: a-data (= ${binary:Version})\n\nPackage: a-data\nArchitecture: all\n',
        fixed:
          'Source: a\n\nPackage: a\nArchitecture: any\nDepends: a-data (= ${source:Version})\n\nPackage: a-data\nArchitecture: all\n',
      },
      {
        code: 'Source: a\n\nPackage: a-dev\nArchitecture: any\nDepends: a (= ${source:Version})\n\nPackage: a\nArchitecture: any\n',
        fixed:
          'Source: a\n\nPackage: a-dev\nArchitecture: any\nDepends: a (= ${binary:Version})\n\nPackage: a\nArchitecture: any\n',
      },
      {
        code: 'Source: a\n\nPackage: a-data\nArchitecture: all\nDepends: a (= ${binary:Version})\n\nPackage: a\nArchitecture: any\n',
        fixed:
          'Source: a\n\nPackage: a-data\nArchitecture: all\nDepends: a (>= ${source:Version})\n\nPackage: a\nArchitecture: any\n',
      },
      'Source: a\n\nPackage: a\nArchitecture: any\nDepends: other (= ${binary:Version})\n',
      {
        code: 'Source: a\n\nPackage: a\nArchitecture: any\nDepends: a-data (= ${Source-Version})\n\nPackage: a-data\nArchitecture: all\n',
        fixed:
          'Source: a\n\nPackage: a\nArchitecture: any\nDepends: a-data (= ${source:Version})\n\nPackage: a-data\nArchitecture: all\n',
      },
    ],
    valid: [
      'Source: a\n\nPackage: a\nArchitecture: any\nDepends: a-data (= ${source:Version}), b-bin (= ${binary:Version})\n\nPackage: a-data\nArchitecture: all\nRecommends: a (>= ${source:Version})\n\nPackage: b-bin\nArchitecture: linux-any\n',
    ],
  },
  visit: {
    stanza(stanza, context) {
      const { analysis } = context;
      if (analysis.choice.kind !== 'source' || analysis.choice.template) return;
      if (analysis.kindOf(stanza) !== 'binary') return;
      const { text } = analysis.document;
      const isAll = (other: Deb822Stanza) => valueByKey(text, other, 'architecture') === 'all';
      const ownIsAll = isAll(stanza);
      eachRelation(stanza, analysis, ({ name, version, operator, variable }, field) => {
        if (name === undefined || version === undefined || operator === undefined || variable) return;
        if (name.text.includes('$')) return;
        const write = (words: string) => [
          {
            title: `Write ${words}`,
            safety: 'suggested' as const,
            edits: [replacement({ start: operator.start, end: version.end }, words)],
          },
        ];
        if (version.text === '${Source-Version}') {
          const fix = { title: `Write ${source}`, safety: 'suggested' as const, edits: [replacement(version, source)] };
          context.report(version, `dpkg has dropped \${Source-Version}; say ${source} or ${binary}.`, { fixes: [fix] });
          return;
        }
        if (version.text !== source && version.text !== binary) return;
        if (field.key === 'provides') return;
        const other = analysis.packages.get(name.text);
        if (other === undefined) {
          if (analysis.provided.has(name.text) || analysis.packages.size === 0) return;
          const message = `"${name.text}" is not built from this source; its version need not be ${version.text}.`;
          context.report({ start: operator.start, end: version.end }, message);
          return;
        }
        if (!/^(pre-)?depends$/.test(field.key) || (operator.text !== '=' && operator.text !== '>=')) return;
        const span = { start: operator.start, end: version.end };
        if (ownIsAll && !isAll(other) && operator.text === '=') {
          const message = `After a rebuild "${name.text}" has a version of its own; from a package for all architectures ask for a range.`;
          context.report(span, message, { fixes: write(`>= ${source}`) });
        } else if (!ownIsAll && isAll(other) && version.text === binary) {
          const message = `A rebuild does not touch "${name.text}", which is for all architectures: ${binary} names a version that it never has.`;
          context.report(version, message, { fixes: write(`${operator.text} ${source}`) });
        } else if (!ownIsAll && !isAll(other) && version.text === source && operator.text === '=') {
          const message = `A rebuild gives "${name.text}" a version of its own, which ${binary} is and ${source} is not.`;
          context.report(version, message, { fixes: write(`= ${binary}`) });
        }
      });
    },
  },
});
