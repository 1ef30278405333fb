import { ruleDefiner } from '../../core/rules/rule.ts';
import type { ShellAssignment } from '../../core/shell/tree.ts';
import type { NfsDefaultAnalysis } from './analysis/analyse.ts';

/** The nodes that the rules visit: assignments by the name of the key. */
interface NfsDefaultNodes {
  readonly assignment: ShellAssignment;
}

/** Defines a rule for /etc/default/nfs-*. `assignment:RPCMOUNTDOPTS` visits one key. */
export const defineRule = ruleDefiner<NfsDefaultAnalysis, NfsDefaultNodes>();
