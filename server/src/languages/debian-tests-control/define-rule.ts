import type { Deb822Error, Deb822Field, Deb822Stanza } from '../../core/deb822/tree.ts';
import { ruleDefiner } from '../../core/rules/rule.ts';
import type { TestsAnalysis } from './analysis/analyse.ts';

/** The nodes that the rules visit. */
interface TestsNodes {
  readonly stanza: Deb822Stanza;
  readonly field: Deb822Field;
  readonly error: Deb822Error;
}

/** Defines a rule for debian/tests/control. `field:depends` visits one field. */
export const defineRule = ruleDefiner<TestsAnalysis, TestsNodes>();
