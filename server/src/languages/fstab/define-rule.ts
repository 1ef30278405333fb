import type { MountNode, MountOptionNode } from '../../core/nfs/fstab/tree.ts';
import { ruleDefiner } from '../../core/rules/rule.ts';
import type { FstabAnalysis } from './analysis/analyse.ts';

/** The nodes that fstab's rules visit: lines by type (`mount:nfs`), options by name. */
interface FstabNodes {
  readonly mount: MountNode;
  readonly option: MountOptionNode;
}

/** Defines a rule for fstab. */
export const defineRule = ruleDefiner<FstabAnalysis, FstabNodes>();
