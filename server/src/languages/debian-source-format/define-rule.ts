import { ruleDefiner } from '../../core/rules/rule.ts';
import type { FormatAnalysis, FormatLine } from './analyse.ts';

/** The one node: the line that names the format. */
interface FormatNodes {
  readonly format: FormatLine;
}

/** Defines a rule for debian/source/format. */
export const defineRule = ruleDefiner<FormatAnalysis, FormatNodes>();
