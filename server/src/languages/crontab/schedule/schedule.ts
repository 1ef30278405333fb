import { createFieldReader } from '../parse/field.ts';
import type { EntryNode } from '../parse/tree.ts';
import { fieldDefinitions } from '../schema/fields.ts';
import { scheduleWords } from '../schema/words.ts';

/** When an entry runs: the values of each field, ascending; weekdays from 0 (Sunday) to 6. */
export interface Schedule {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly days: readonly number[];
  readonly months: readonly number[];
  readonly weekdays: readonly number[];
  /**
   * Whether both day fields must match. cron asks for that where one of them begins with `*`; else either suffices
   * (find_jobs in cron.c of Debian's cron 3.0pl1-162).
   */
  readonly bothDays: boolean;
  /** Whether minute or hour begins with `*`, so that the entry follows the clock through a change of time. */
  readonly wildcard: boolean;
}

/** The schedule of an entry; `reboot` where no time is named, undefined where cron rejects it. */
export function scheduleOf(entry: EntryNode): Schedule | 'reboot' | undefined {
  if (entry.word !== undefined) {
    return ofWords.get(entry.word.value);
  }
  if (entry.fields.length < 5 || entry.fields.some((field) => field.fault !== undefined)) return undefined;
  const [minute, hour, day, month, weekday] = entry.fields;
  return {
    minutes: minute!.values,
    hours: hour!.values,
    days: day!.values,
    months: month!.values,
    weekdays: weekday!.values,
    bothDays: day!.star || weekday!.star,
    wildcard: minute!.star || hour!.star,
  };
}

/** Reads five fields. @returns undefined when cron would reject them */
export function parseSchedule(text: string): Schedule | undefined {
  const readField = createFieldReader();
  let position = 0;
  const fields = fieldDefinitions.map((definition) => {
    const field = readField(text, position, text.length, definition);
    position = field.end;
    while (text[position] === ' ' || text[position] === '\t') position++;
    return field;
  });
  const entry = { kind: 'entry', start: 0, end: text.length, children: fields, word: undefined, fields } as const;
  return scheduleOf({ ...entry, user: undefined, command: undefined, fault: undefined }) as Schedule | undefined;
}

const ofWords: ReadonlyMap<string, Schedule | 'reboot' | undefined> = new Map(
  scheduleWords.map(({ name, fields }) => [name, fields === undefined ? 'reboot' : parseSchedule(fields)]),
);

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether some day of some year matches. */
export function canRun(schedule: Schedule): boolean {
  if (schedule.minutes.length === 0 || schedule.hours.length === 0) return false;
  const someDate = schedule.months.some((month) => schedule.days.some((day) => day <= daysInMonth[month - 1]!));
  if (schedule.bothDays) return someDate && schedule.weekdays.length > 0;
  return schedule.months.length > 0 && (someDate || schedule.weekdays.length > 0);
}

/** Whether the schedule matches a date; `month` from 1, `weekday` from 0 (Sunday). */
export function matchesDay(schedule: Schedule, month: number, day: number, weekday: number): boolean {
  if (!schedule.months.includes(month)) return false;
  const byDate = schedule.days.includes(day);
  const byWeekday = schedule.weekdays.includes(weekday);
  return schedule.bothDays ? byDate && byWeekday : byDate || byWeekday;
}
