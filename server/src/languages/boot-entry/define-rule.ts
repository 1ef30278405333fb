import type { EntryLine } from '../../core/boot-entry/tree.ts';
import { ruleDefiner } from '../../core/rules/rule.ts';
import type { BootEntryAnalysis } from './analysis/analyse.ts';

/** The nodes that the rules visit: lines by the name of their key. */
interface BootEntryNodes {
  readonly line: EntryLine;
}

/** Defines a rule for boot loader entries. `line:linux` visits one key. */
export const defineRule = ruleDefiner<BootEntryAnalysis, BootEntryNodes>();
