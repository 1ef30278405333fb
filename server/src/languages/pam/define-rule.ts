import { ruleDefiner } from '../../core/rules/rule.ts';
import type { PamAnalysis } from './analysis/analyse.ts';
import type { EntryNode } from './parse/tree.ts';

/** The nodes that PAM's rules visit. */
interface PamNodes {
  readonly entry: EntryNode;
}

/** Defines a rule for PAM. `entry:pam_unix` visits the lines of one module, `entry` all of them. */
export const defineRule = ruleDefiner<PamAnalysis, PamNodes>();
