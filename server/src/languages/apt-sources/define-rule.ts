import { ruleDefiner } from '../../core/rules/rule.ts';
import type { SourcesAnalysis } from './analysis/analyse.ts';
import type { EntryNode } from './parse/tree.ts';

/** The nodes that the rules visit: entries of either form; `entry:FAULT` are those that apt refuses for that fault. */
interface SourcesNodes {
  readonly entry: EntryNode;
}

/** Defines a rule for sources.list and .sources files. */
export const defineRule = ruleDefiner<SourcesAnalysis, SourcesNodes>();
