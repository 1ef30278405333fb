import type { ElementNode } from '../../core/plist/tree.ts';
import { ruleDefiner } from '../../core/rules/rule.ts';
import type { LaunchdAnalysis } from './analyse.ts';

/** The nodes that launchd's rules visit: `element` sees every element, `element:dict` dictionaries only. */
interface LaunchdNodes {
  readonly element: ElementNode;
}

/** Defines a rule for property lists and launchd jobs. */
export const defineRule = ruleDefiner<LaunchdAnalysis, LaunchdNodes>();
