import { ruleDefiner } from '../../core/rules/rule.ts';
import type { HeaderField, PatchAnalysis } from './analyse.ts';

/** The nodes that the rules visit: fields of the header by their names in small letters. */
interface PatchNodes {
  readonly field: HeaderField;
}

/** Defines a rule for patches of a package. `field:forwarded` visits one field. */
export const defineRule = ruleDefiner<PatchAnalysis, PatchNodes>();
