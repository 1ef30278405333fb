import type { Deb822Error, Deb822Field, Deb822Stanza } from '../../core/deb822/tree.ts';
import { ruleDefiner } from '../../core/rules/rule.ts';
import type { CopyrightAnalysis } from './analysis/analyse.ts';

/** The nodes that the rules visit. In a file that is free text there are none. */
interface CopyrightNodes {
  readonly stanza: Deb822Stanza;
  readonly field: Deb822Field;
  readonly error: Deb822Error;
}

/** Defines a rule for debian/copyright. `field:license` visits one field. */
export const defineRule = ruleDefiner<CopyrightAnalysis, CopyrightNodes>();
