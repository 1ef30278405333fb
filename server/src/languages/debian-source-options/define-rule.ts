import { ruleDefiner } from '../../core/rules/rule.ts';
import type { OptionLine, OptionsAnalysis } from './analyse.ts';

/** The nodes that the rules visit: options by their names without hyphens before them. */
interface OptionsNodes {
  readonly option: OptionLine;
}

/** Defines a rule for debian/source/options. `option:compression` visits one option. */
export const defineRule = ruleDefiner<OptionsAnalysis, OptionsNodes>();
