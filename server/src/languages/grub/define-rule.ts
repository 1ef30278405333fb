import type { CommandNode, FunctionNode, IfNode, LoopNode } from '../../core/grub-script/tree.ts';
import { ruleDefiner } from '../../core/rules/rule.ts';
import type { GrubAnalysis } from './analysis/analyse.ts';

/** The nodes that the rules visit: commands and functions by name. Faults of the parser are in `analysis.root.faults`. */
interface GrubNodes {
  readonly command: CommandNode;
  readonly function: FunctionNode;
  readonly if: IfNode;
  readonly loop: LoopNode;
}

/** Defines a rule for GRUB scripts. `command:linux` visits one command. */
export const defineRule = ruleDefiner<GrubAnalysis, GrubNodes>();
