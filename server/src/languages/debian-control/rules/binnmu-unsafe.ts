import { replacement } from '../../../core/text/edit.ts';
import type { ControlAnalysis } from '../analysis/analyse.ts';
import type { Tie } from '../analysis/facts.ts';
import { defineRule } from '../define-rule.ts';
import { eachRelation } from '../relations.ts';

const source = '${source:Version}';
const binary = '${binary:Version}';

interface Judgement {
  readonly message: string;
  /** What should stand there: a version, or an operator with one; empty where that is not clear. */
  readonly right: string;
  /** Whether operator and version are wrong together. */
  readonly place: 'range' | 'version';
}

function judge(tie: Tie, ownIsAll: boolean, analysis: ControlAnalysis): Judgement | undefined {
  const { name, operator, version, key } = tie;
  if (version === '${Source-Version}') {
    const message = `dpkg has dropped \${Source-Version}; say ${source} or ${binary}.`;
    return { message, right: source, place: 'version' };
  }
  if ((version !== source && version !== binary) || key === 'provides') return undefined;
  const other = analysis.packages.get(name);
  if (other === undefined) {
    if (analysis.provided.has(name) || analysis.packages.size === 0) return undefined;
    const message = `"${name}" is not built from this source; its version need not be ${version}.`;
    return { message, right: '', place: 'range' };
  }
  if (!/^(pre-)?depends$/.test(key) || (operator !== '=' && operator !== '>=')) return undefined;
  const otherIsAll = analysis.factsOf(other).architecture === 'all';
  if (ownIsAll && !otherIsAll && operator === '=') {
    const message = `After a rebuild "${name}" has a version of its own; from a package for all architectures ask for a range.`;
    return { message, right: `>= ${source}`, place: 'range' };
  }
  if (!ownIsAll && otherIsAll && version === binary) {
    const message = `A rebuild does not touch "${name}", which is for all architectures: ${binary} names a version that it never has.`;
    return { message, right: `${operator} ${source}`, place: 'version' };
  }
  if (!ownIsAll && !otherIsAll && version === source && operator === '=') {
    const message = `A rebuild gives "${name}" a version of its own, which ${binary} is and ${source} is not.`;
    return { message, right: `= ${binary}`, place: 'version' };
  }
  return undefined;
}

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
      const { ties, architecture } = analysis.factsOf(stanza);
      const ownIsAll = architecture === 'all';
      if (!ties.some((tie) => judge(tie, ownIsAll, analysis) !== undefined)) return;
      eachRelation(stanza, analysis, ({ name, version, operator, variable }, field) => {
        if (name === undefined || version === undefined || operator === undefined || variable) return;
        if (name.text.includes('$')) return;
        const tie = { name: name.text, operator: operator.text, version: version.text, key: field.key };
        const said = judge(tie, ownIsAll, analysis);
        if (said === undefined) return;
        const range = { start: operator.start, end: version.end };
        const { message, right, place } = said;
        const edits = [replacement(right === source ? version : range, right)];
        context.report(place === 'range' ? range : version, message, {
          fixes: right === '' ? [] : [{ title: `Write ${right}`, safety: 'suggested', edits }],
        });
      });
    },
  },
});
