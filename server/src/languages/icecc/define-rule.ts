import { ruleDefiner } from '../../core/rules/rule.ts';
import type { ShellAssignment } from '../../core/shell/tree.ts';
import type { IceccAnalysis } from './analyse.ts';

/** The nodes that the rules visit: assignments by the name of the key. */
interface IceccNodes {
  readonly assignment: ShellAssignment;
}

/** Defines a rule for icecc.conf. `assignment:ICECC_MAX_JOBS` visits one key. */
export const defineRule = ruleDefiner<IceccAnalysis, IceccNodes>();
