import type { Deb822Error, Deb822Field, Deb822Stanza } from '../../core/deb822/tree.ts';
import { ruleDefiner } from '../../core/rules/rule.ts';
import type { ControlAnalysis } from './analysis/analyse.ts';

/** The nodes that the rules visit: fields by their names in small letters, broken lines by what is wrong. */
interface ControlNodes {
  readonly stanza: Deb822Stanza;
  readonly field: Deb822Field;
  readonly error: Deb822Error;
}

/** Defines a rule for debian/control. `field:architecture` visits one field. */
export const defineRule = ruleDefiner<ControlAnalysis, ControlNodes>();
