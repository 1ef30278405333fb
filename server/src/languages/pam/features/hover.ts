import type { Hover } from '../../../core/features/hover.ts';
import { describeEntry, type SchemaEntry } from '../../../core/schema/entry.ts';
import { pathAt } from '../../../core/syntax/node.ts';
import { touches } from '../../../core/text/span.ts';
import type { PamAnalysis } from '../analysis/analyse.ts';
import type { EntryNode, WordNode } from '../parse/tree.ts';
import { actionEntries, controlEntries } from '../schema/actions.ts';
import { conditionsOf, findConditionField, findConditionOperator } from '../schema/conditions.ts';
import { facilityEntries, includeEntry } from '../schema/facilities.ts';
import { findModule } from '../schema/modules.ts';
import { defaultReturn, returnValues } from '../schema/returns.ts';
import { describeControl } from './describe-control.ts';
import { describeArgument, describeModule } from './describe-module.ts';
import { describeLanding, landingOf } from './landing.ts';

const titled = (entry: SchemaEntry) => `**${entry.name}**\n\n${describeEntry(entry)}`;

/** What a word means: a type, a control on each result, a return value, a jump, a module, an option. */
export function hover(analysis: PamAnalysis, offset: number): Hover | undefined {
  const path = pathAt(analysis.root, offset);
  const entry = path.find((node): node is EntryNode => node.kind === 'entry');
  const word = path.at(-1);
  if (entry === undefined || word === undefined || word === entry) return undefined;
  if (word === entry.control) return hoverControl(analysis, entry, entry.control, offset);
  const markdown = describeWord(analysis, entry, word as WordNode);
  return markdown === undefined ? undefined : { span: word, markdown };
}

function describeWord(analysis: PamAnalysis, entry: EntryNode, word: WordNode): string | undefined {
  if (word === entry.type) {
    if (entry.includes === '@include') return titled(includeEntry);
    const known = facilityEntries.find(({ name }) => name === entry.facility);
    const silent = entry.silent ? '\n\nThe `-` keeps libpam from logging that the module is missing.' : '';
    return known === undefined ? undefined : titled(known) + silent;
  }
  if (word === entry.module) {
    if (entry.includes !== undefined) {
      const target = analysis.targetOf(entry);
      const where =
        typeof target === 'object' ? target.path : target === 'missing' ? 'There is no such file' : 'Not in sight';
      return `Lines of the service **${word.value}**\n\n${where}`;
    }
    return describeModule(word.value);
  }
  if (word.kind !== 'argument' || entry.module === undefined) return undefined;
  const module = findModule(entry.module.value);
  if (module?.name === 'pam_succeed_if') {
    const part = describeCondition(entry, word);
    if (part !== undefined) return part;
  }
  return module === undefined ? undefined : describeArgument(module, word.value);
}

/** What a word of a condition means: its field or its comparison. */
function describeCondition(entry: EntryNode, word: WordNode): string | undefined {
  const condition = conditionsOf(entry.args).find(({ left, operator }) => left === word || operator === word);
  if (condition === undefined) return undefined;
  const known = condition.left === word ? findConditionField(word.value) : findConditionOperator(word.value);
  return known === undefined ? undefined : titled(known);
}

function hoverControl(analysis: PamAnalysis, entry: EntryNode, control: WordNode, offset: number): Hover | undefined {
  const { meaning } = entry;
  if (meaning === undefined) return undefined;
  for (const { name, nameSpan, action, actionSpan } of meaning.pairs) {
    if (touches(nameSpan, offset) && offset < nameSpan.end) {
      const own = entry.module === undefined ? undefined : findModule(entry.module.value)?.returns;
      const known = [...(own ?? []), ...returnValues, defaultReturn].find((value) => value.name === name);
      if (known !== undefined) return { span: nameSpan, markdown: titled(known) };
    }
    if (!touches(actionSpan, offset)) continue;
    const known = action <= 0 ? actionEntries[-action] : undefined;
    if (known !== undefined) return { span: actionSpan, markdown: titled(known) };
    const stack = analysis.stackOf(entry);
    const landing = stack === undefined ? undefined : landingOf(stack, entry, action);
    const where = landing === undefined ? '' : `: ${describeLanding(landing)}`;
    return { span: actionSpan, markdown: `Skips ${action} ${action === 1 ? 'line' : 'lines'} of the stack${where}.` };
  }
  const known = controlEntries.find(({ name }) => name === meaning.keyword);
  const title = known === undefined ? '' : `${titled(known)}\n\n`;
  if (meaning.kind === 'include' || meaning.kind === 'substack') return { span: control, markdown: title.trimEnd() };
  const stack = analysis.stackOf(entry);
  const landing = (jump: number) => {
    const found = stack === undefined ? undefined : landingOf(stack, entry, jump);
    return found === undefined ? '' : ` (${describeLanding(found)})`;
  };
  return { span: control, markdown: `${title}${describeControl(meaning.actions, landing)}` };
}
