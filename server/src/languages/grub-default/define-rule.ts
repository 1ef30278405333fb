import { ruleDefiner } from '../../core/rules/rule.ts';
import type { ShellAssignment } from '../../core/shell/tree.ts';
import type { GrubDefaultAnalysis } from './analysis/analyse.ts';

/** The nodes that the rules visit: assignments by the name of the key. */
interface GrubDefaultNodes {
  readonly assignment: ShellAssignment;
}

/** Defines a rule for /etc/default/grub. `assignment:GRUB_TIMEOUT` visits one key. */
export const defineRule = ruleDefiner<GrubDefaultAnalysis, GrubDefaultNodes>();
