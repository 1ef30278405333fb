import { ruleDefiner } from '../../core/rules/rule.ts';
import type { WatchAnalysis } from './analysis/analyse.ts';
import type { WatchEntry } from './parse/tree.ts';

/** The nodes that the rules visit: each source that is watched, in either form. */
interface WatchNodes {
  readonly entry: WatchEntry;
}

/** Defines a rule for debian/watch. `end` sees the whole file. */
export const defineRule = ruleDefiner<WatchAnalysis, WatchNodes>();
