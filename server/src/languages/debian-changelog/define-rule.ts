import { ruleDefiner } from '../../core/rules/rule.ts';
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

/** Defines a rule for debian/changelog. `error:no-trailer` visits one kind of fault. */
export const defineRule = ruleDefiner<ChangelogAnalysis, ChangelogNodes>();
