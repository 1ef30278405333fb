import type { MountOptionNode } from '../../core/nfs/fstab/tree.ts';
import type { MountLine } from '../../core/nfs/mounts/line.ts';
import { type Rule, type RuleContext, type RuleMetadata, ruleDefiner } from '../../core/rules/rule.ts';
import type { AutofsAnalysis } from './analysis/analyse.ts';
import type { MapEntryNode, MasterEntryNode } from './parse/tree.ts';

/** The nodes that the rules visit: entries of maps and of the master map, options by name. */
interface AutofsNodes {
  readonly entry: MapEntryNode;
  readonly 'master-entry': MasterEntryNode;
  readonly option: MountOptionNode;
}

/** Defines a rule for maps of the automounter. */
export const defineRule = ruleDefiner<AutofsAnalysis, AutofsNodes>();

/** Defines a rule that looks at the options of every NFS mount. */
export function nfsRule({
  check,
  ...metadata
}: RuleMetadata & { readonly check: (line: MountLine, context: RuleContext<AutofsAnalysis>) => void }): Rule {
  const visit = (entry: MapEntryNode | MasterEntryNode, context: RuleContext<AutofsAnalysis>) => {
    for (const line of context.analysis.linesOf(entry)) check(line, context);
  };
  return defineRule({ ...metadata, reach: 'section', visit: { entry: visit, 'master-entry': visit } });
}
