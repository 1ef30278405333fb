import { ruleDefiner } from '../../core/rules/rule.ts';
import type { CrontabAnalysis } from './analysis/analyse.ts';
import type { EntryNode, ErrorNode, FieldNode, SettingNode } from './parse/tree.ts';

/** The nodes that the rules visit: settings by name, fields by theirs, entries and broken lines by what is wrong. */
interface CrontabNodes {
  readonly entry: EntryNode;
  readonly field: FieldNode;
  readonly setting: SettingNode;
  readonly error: ErrorNode;
}

/** Defines a rule for crontab. `setting:MAILTO` visits one setting, `field:month` one field, `error:export` one fault. */
export const defineRule = ruleDefiner<CrontabAnalysis, CrontabNodes>();
