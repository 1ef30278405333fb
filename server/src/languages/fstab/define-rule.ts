import type { MountNode, MountOptionNode } from '../../core/nfs/fstab/tree.ts';
import { type Rule, type RuleContext, ruleDefiner } from '../../core/rules/rule.ts';
import type { FstabAnalysis } from './analysis/analyse.ts';

/** The nodes that fstab's rules visit: lines by type (`mount:nfs`), options by name. */
interface FstabNodes {
  readonly mount: MountNode;
  readonly option: MountOptionNode;
}

/** Defines a rule for fstab. */
export const defineRule = ruleDefiner<FstabAnalysis, FstabNodes>();

/** Defines a rule that looks at every line that mounts NFS. */
export function nfsRule({
  check,
  ...metadata
}: Omit<Rule, 'visit'> & { readonly check: (mount: MountNode, context: RuleContext<FstabAnalysis>) => void }): Rule {
  return defineRule({ ...metadata, visit: { 'mount:nfs': check, 'mount:nfs4': check } });
}
