import { quietOn } from '../../core/rules/quiet-lines.ts';
import { type Rule, ruleDefiner } from '../../core/rules/rule.ts';
import { remember } from '../../core/syntax/remember.ts';
import { hasTemplateMark, isTemplatePath } from '../../core/text/templates.ts';
import type { ChangelogAnalysis } from './analysis/analyse.ts';
import type { ChangeNode, EntryNode, FaultNode, HeadingNode, TrailerNode } from './parse/tree.ts';

/** The nodes that the rules visit; faults by what is wrong. */
interface ChangelogNodes {
  readonly entry: EntryNode;
  readonly heading: HeadingNode;
  readonly change: ChangeNode;
  readonly trailer: TrailerNode;
  readonly error: FaultNode;
}

const define = ruleDefiner<ChangelogAnalysis, ChangelogNodes>();

/** Whether the file is a template whose headings or trailers are not known yet, so that nobody can tell what follows what. */
const isOpen = remember(
  ({ document }: ChangelogAnalysis) =>
    isTemplatePath(document.path) &&
    document.text.split('\n').some((line) => /^(?:\S| --)/.test(line) && hasTemplateMark(line)),
);

/**
 * Defines a rule for debian/changelog. `error:no-trailer` visits one kind of fault. In a template it is silent about lines with
 * placeholders, and about the order of lines where headings or trailers have some.
 */
export function defineRule(rule: Rule<ChangelogAnalysis, ChangelogNodes>): Rule {
  const isForm = /\/(?:unexpected-line|missing-trailer|version-order|date-order)$/.test(rule.id);
  return define(
    quietOn(rule, (line, analysis) => {
      if (!isTemplatePath(analysis.document.path)) return false;
      return hasTemplateMark(line) || (isForm && isOpen(analysis));
    }),
  );
}
