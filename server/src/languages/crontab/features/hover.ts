import type { Hover } from '../../../core/features/hover.ts';
import { describeEntry } from '../../../core/schema/entry.ts';
import { touches } from '../../../core/text/span.ts';
import { type Zone, zoneOf } from '../../../core/time/zone.ts';
import type { CrontabAnalysis } from '../analysis/analyse.ts';
import { findPercent } from '../parse/command.ts';
import type { CommandNode, EntryNode, FieldNode, SettingNode } from '../parse/tree.ts';
import { describeSchedule, formatWall, monthName, weekdayName } from '../schedule/describe.ts';
import { listValues } from '../schedule/lists.ts';
import { nextRuns } from '../schedule/next-runs.ts';
import { canRun, type Schedule } from '../schedule/schedule.ts';
import { fieldDefinition } from '../schema/fields.ts';
import { findVariable } from '../schema/variables.ts';
import { findScheduleWord } from '../schema/words.ts';

/** So many of the next runs are shown. */
const shownRuns = 5;

/**
 * What stands at an offset: a schedule in words with its next runs, a field's values, a setting, what a `%` does.
 */
export function hover(analysis: CrontabAnalysis, offset: number): Hover | undefined {
  const line = analysis.root.lines.find((candidate) => touches(candidate, offset));
  if (line?.kind === 'setting') return hoverSetting(line);
  return line?.kind === 'entry' ? hoverEntry(analysis, line, offset) : undefined;
}

function hoverSetting(setting: SettingNode): Hover | undefined {
  const known = findVariable(setting.name.value);
  const text =
    known === undefined
      ? 'A variable of the environment of the jobs below. cron itself does not read it.'
      : describeEntry(known);
  return { span: setting.name, markdown: `**${setting.name.value}**\n\n${text}` };
}

function hoverEntry(analysis: CrontabAnalysis, entry: EntryNode, offset: number): Hover | undefined {
  const { user, command, word, fields } = entry;
  if (user !== undefined && touches(user, offset)) {
    return { span: user, markdown: `The command runs as the user \`${user.value}\`.` };
  }
  if (command !== undefined && touches(command, offset)) return hoverCommand(analysis, command);
  const schedule = analysis.scheduleOf(entry);
  const inWords = schedule === undefined ? [] : describe(analysis, entry, schedule);
  if (word !== undefined && touches(word, offset)) {
    const known = findScheduleWord(word.value);
    if (known === undefined) return undefined;
    const same = known.fields === undefined ? [] : [`The same as \`${known.fields}\`.`];
    return {
      span: word,
      markdown: [known.summary, ...same, ...inWords.slice(schedule === 'reboot' ? 0 : 1)].join('\n\n'),
    };
  }
  const field = fields.find((candidate) => touches(candidate, offset) && candidate.end > candidate.start);
  if (field === undefined) return undefined;
  return { span: field, markdown: [describeField(field), ...inWords].join('\n\n') };
}

function describeField(field: FieldNode): string {
  const { entry } = fieldDefinition(field.field);
  if (field.fault !== undefined) return `**${field.field}**\n\n${describeEntry(entry)}`;
  const names = { month: monthName, 'day-of-week': weekdayName } as const;
  const name = field.field === 'month' || field.field === 'day-of-week' ? names[field.field] : String;
  const values = field.values.length === 0 ? 'nothing' : field.source === '*' ? 'any' : listValues(field.values, name);
  return `**${field.field}** \`${field.source}\`: ${values}`;
}

function describe(analysis: CrontabAnalysis, entry: EntryNode, schedule: Schedule | 'reboot'): string[] {
  if (schedule === 'reboot') return ['Not a time: the command runs when cron starts after the machine has booted.'];
  const parts = [`**${describeSchedule(schedule)}.**`];
  if (!canRun(schedule)) return parts;
  const restricted = schedule.days.length < 31 && schedule.weekdays.length < 7;
  if (restricted) {
    parts.push(
      schedule.bothDays
        ? 'Since one of the two day fields begins with `*`, both must match.'
        : 'Neither of the two day fields begins with `*`, so that either of them suffices.',
    );
  }
  parts.push(
    `Next runs (${analysis.zone.name}):\n\n${listRuns(analysis, schedule, analysis.zone)}`,
    ...zoneNotes(analysis, entry, schedule),
  );
  if (schedule.hours.some((hour) => hour < 4) && schedule.hours.length < 24) parts.push(clockNote(schedule));
  return parts;
}

function clockNote({ wildcard }: Schedule): string {
  return wildcard
    ? 'When the clocks change, it follows them: skipped times are left out, repeated ones run again.'
    : 'When the clocks change, it runs once: right after an hour that is skipped, and not again in one that is repeated.';
}

function listRuns(analysis: CrontabAnalysis, schedule: Schedule, zone: Zone, count = shownRuns): string {
  return nextRuns(schedule, analysis.now(), count, zone)
    .map((run) => `- ${formatWall(zone.wallOf(run))}`)
    .join('\n');
}

/** What the settings above an entry that name time zones do, and what they don't. */
function zoneNotes(analysis: CrontabAnalysis, entry: EntryNode, schedule: Schedule): string[] {
  const notes: string[] = [];
  const foreign = analysis.settingFor(entry, 'CRON_TZ')?.value.value;
  const zone = foreign === undefined || foreign === '' ? undefined : zoneOf(foreign);
  if (zone !== undefined) {
    const next = listRuns(analysis, schedule, zone, 1);
    notes.push(
      `cronie would follow \`CRON_TZ=${foreign}\` above, which Debian’s cron does not read; its next run:\n\n${next} ${zone.name}`,
    );
  }
  const inside = analysis.settingFor(entry, 'TZ')?.value.value;
  if (inside !== undefined && inside !== '')
    notes.push(`\`TZ=${inside}\` above holds inside the command only, not for when it starts.`);
  return notes;
}

function hoverCommand(analysis: CrontabAnalysis, command: CommandNode): Hover | undefined {
  const { text } = analysis.document;
  if (!text.slice(command.start, command.end).includes('%')) return undefined;
  const unescaped = (piece: string) => piece.replace(/\\([%\\])/g, '$1');
  const parts = [`The shell gets\n\n${fence(unescaped(command.shell.value))}`];
  if (command.input !== undefined) {
    const lines: string[] = [];
    for (let at = command.input.start + 1; at <= command.input.end; ) {
      const stop = findPercent(text, at, command.input.end);
      lines.push(text.slice(at, stop).replaceAll('\\%', '%'));
      at = stop + 1;
    }
    parts.push(`and as its input\n\n${fence(lines.join('\n'))}`);
  }
  return { span: command, markdown: parts.join('\n\n') };
}

function fence(code: string): string {
  return `~~~~sh\n${code}\n~~~~`;
}
