import type { OutlineItem } from '../../../core/features/outline.ts';
import type { CrontabAnalysis } from '../analysis/analyse.ts';
import type { EntryNode, LineNode } from '../parse/tree.ts';
import { describeSchedule } from '../schedule/describe.ts';

/** Settings by name, jobs by their command with the schedule in words. */
export function outline(analysis: CrontabAnalysis): readonly OutlineItem[] {
  return analysis.root.lines.flatMap((line) => itemOf(analysis, line) ?? []);
}

function itemOf(analysis: CrontabAnalysis, line: LineNode): OutlineItem | undefined {
  if (line.kind === 'setting') {
    const { name, value } = line;
    if (name.value === '') return undefined;
    return { name: name.value, detail: value.value, kind: 'property', span: line, nameSpan: name, children: [] };
  }
  if (line.kind !== 'entry' || line.command === undefined || line.command.shell.value === '') return undefined;
  return {
    name: line.command.shell.value,
    detail: inWords(analysis, line) ?? '',
    kind: 'item',
    span: line,
    nameSpan: line.command.shell,
    children: [],
  };
}

/** When an entry runs, as a phrase; undefined where cron rejects it. */
export function inWords(analysis: CrontabAnalysis, entry: EntryNode): string | undefined {
  const schedule = analysis.scheduleOf(entry);
  if (schedule === undefined) return undefined;
  return schedule === 'reboot' ? 'After the machine has booted' : describeSchedule(schedule);
}
