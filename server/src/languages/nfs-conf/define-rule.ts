import type { ConfAssignment, ConfError, ConfHeader, ConfSection } from '../../core/nfs/conf/tree.ts';
import { ruleDefiner } from '../../core/rules/rule.ts';
import type { ConfAnalysis } from './analysis/analyse.ts';

/** The nodes that the rules of nfs.conf and its kin visit: assignments by key in lower case. */
interface ConfNodes {
  readonly section: ConfSection;
  readonly header: ConfHeader;
  readonly assignment: ConfAssignment;
  readonly error: ConfError;
}

/** Defines a rule for nfs.conf. `assignment:manage-gids` visits one key. */
export const defineRule = ruleDefiner<ConfAnalysis, ConfNodes>();
