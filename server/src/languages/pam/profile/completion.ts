import type { Completion, CompletionList } from '../../../core/features/completion.ts';
import { completeArgument, completeModules } from '../features/complete-module.ts';
import { completeResults, isBehindEquals } from '../features/complete-pairs.ts';
import { actionEntries, controlEntries } from '../schema/actions.ts';
import type { ProfileAnalysis } from './analyse.ts';
import { lineCursor, noSettings } from './cursor.ts';
import { blockEnd, profileFields } from './fields.ts';

/** Offers fields and their values; in lines of a stack what a service offers there, and `end`. */
export function completeProfile(analysis: ProfileAnalysis, offset: number): CompletionList | undefined {
  const { document } = analysis;
  const before = document.text.slice(document.lines.lineStart(document.lines.lineOf(offset)), offset);
  if (/^[\w-]*$/.test(before)) return completeField(analysis, before, offset);
  const valued = /^([\w-]+):[ \t]+(.*)$/.exec(before);
  if (valued !== null) return completeValue(analysis, valued[1]!, valued[2]!, offset);
  const cursor = lineCursor(analysis, offset);
  if (cursor === undefined) return undefined;
  const { column, span, facility } = cursor;
  if (column === 'control') return { span, items: completeControls() };
  if (column === 'pairs') {
    if (!isBehindEquals(cursor.inside)) return completeResults(cursor, moduleAt(analysis, offset));
    const actions = [blockEnd, ...actionEntries];
    return { span, items: actions.map((entry, rank) => ({ label: entry.name, kind: 'value', entry, rank })) };
  }
  if (column === 'module') return { span, items: completeModules(facility, noSettings) };
  return column === 'argument' ? completeArgument(cursor, noSettings) : undefined;
}

function moduleAt({ root }: ProfileAnalysis, offset: number): string | undefined {
  const line = root.fields.flatMap(({ lines }) => lines).find(({ start, end }) => start <= offset && offset <= end);
  return line?.module?.value;
}

function completeField({ root }: ProfileAnalysis, before: string, offset: number): CompletionList {
  const given = new Set(root.fields.map(({ name }) => name.value));
  const items = profileFields
    .filter(({ name }) => !given.has(name) || name === before)
    .map((entry, rank): Completion => {
      const text = entry.kind === 'lines' ? `${entry.name}:\n\t` : `${entry.name}: `;
      return { label: entry.name, kind: 'key', entry, rank, insert: { text, snippet: false }, continues: true };
    });
  return { span: { start: offset - before.length, end: offset }, items };
}

function completeValue({ others }: ProfileAnalysis, field: string, value: string, offset: number): CompletionList {
  const current = /[^, \t]*$/.exec(value)![0];
  const span = { start: offset - current.length, end: offset };
  const given = new Set(value.split(/,\s*/));
  const choices =
    field === 'Conflicts'
      ? others().filter((name) => !given.has(name))
      : (profileFields.find(({ name }) => name === field)?.choices ?? []);
  return { span, items: choices.map((label, rank) => ({ label, kind: 'value', rank })) };
}

function completeControls(): Completion[] {
  const blocks: readonly (readonly [string, string])[] = [
    ['[success=end default=ignore]', 'Leave the profiles on success, for modules that check a password'],
    ['[success=end user_unknown=ignore default=die]', 'Leave on success, fail at once for users it knows'],
  ];
  return [
    ...blocks.map(
      ([label, detail], rank): Completion => ({
        label,
        kind: 'snippet',
        detail,
        insert: { text: `${label} `, snippet: false },
        continues: true,
        rank: 10 + rank,
      }),
    ),
    ...controlEntries.slice(0, 4).map(
      (entry, rank): Completion => ({
        label: entry.name,
        kind: 'value',
        entry,
        rank,
        insert: { text: `${entry.name} `, snippet: false },
        continues: true,
      }),
    ),
  ];
}
