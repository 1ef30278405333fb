import type { ClientNode, EntryNode, OptionNode } from '../../core/nfs/exports/tree.ts';
import { ruleDefiner } from '../../core/rules/rule.ts';
import type { ExportsAnalysis } from './analysis/analyse.ts';

/** The nodes that the rules of exports visit: entries, clients, and options by name. */
interface ExportsNodes {
  readonly entry: EntryNode;
  readonly client: ClientNode;
  readonly option: OptionNode;
}

/** Defines a rule for exports. `option:no_root_squash` visits one option. */
export const defineRule = ruleDefiner<ExportsAnalysis, ExportsNodes>();
