import { ruleDefiner } from '../../core/rules/rule.ts';
import type { SeriesAnalysis } from './analyse.ts';
import type { SeriesEntry } from './read.ts';

/** The nodes that the rules visit: each patch. */
interface SeriesNodes {
  readonly patch: SeriesEntry;
}

/** Defines a rule for debian/patches/series. */
export const defineRule = ruleDefiner<SeriesAnalysis, SeriesNodes>();
