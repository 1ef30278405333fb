import type { ElementNode } from '../../../core/plist/tree.ts';
import { entriesOf, textOf } from '../../../core/plist/values.ts';
import { createNotes } from '../../../core/syntax/remember.ts';

/** One dictionary of StartCalendarInterval; what is absent matches always. A weekday is 0 (Sunday) to 6. */
export interface CalendarInterval {
  readonly minute?: number;
  readonly hour?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly month?: number;
}

/** The parts of an interval by their keys, with the numbers that launchd.plist(5) of macOS 14 allows, both ends included. */
export const calendarParts = [
  { key: 'Minute', name: 'minute', low: 0, high: 59 },
  { key: 'Hour', name: 'hour', low: 0, high: 23 },
  { key: 'Day', name: 'day', low: 1, high: 31 },
  { key: 'Weekday', name: 'weekday', low: 0, high: 7 },
  { key: 'Month', name: 'month', low: 1, high: 12 },
] as const;

/** Days of each month in a leap year. */
const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a month ever has the day; a missing one matches always. */
export function hasDay({ month, day, weekday }: CalendarInterval): boolean {
  return month === undefined || day === undefined || weekday !== undefined || day <= (longest[month - 1] ?? 31);
}

/** The dictionaries that a value of StartCalendarInterval holds. */
export function intervalDicts(value: ElementNode | undefined): readonly ElementNode[] {
  const elements = value?.name === 'array' ? value.elements : value === undefined ? [] : [value];
  return elements.filter(({ name }) => name === 'dict');
}

/** One dictionary as an interval, or undefined where a part is no number or out of its range. */
export function readInterval(dict: ElementNode, text: string): CalendarInterval | undefined {
  const remembered = known.get(dict);
  if (remembered !== undefined) return remembered === 'unread' ? undefined : remembered;
  const interval = parseInterval(dict, text);
  known.set(dict, interval ?? 'unread');
  return interval;
}

const known = createNotes<ElementNode, CalendarInterval | 'unread'>();

function parseInterval(dict: ElementNode, text: string): CalendarInterval | undefined {
  const interval: Record<string, number> = {};
  for (const { name, value } of entriesOf(dict, text)) {
    const part = calendarParts.find(({ key }) => key === name);
    if (part === undefined) continue;
    const source = value?.name === 'integer' ? textOf(value, text).trim() : '';
    const number = /^\d{1,4}$/.test(source) ? Number(source) : Number.NaN;
    if (!(number >= part.low && number <= part.high)) return undefined;
    interval[part.name] = part.name === 'weekday' ? number % 7 : number;
  }
  return interval;
}

/** A value of StartCalendarInterval, or undefined where any part of it cannot be read. */
export function readIntervals(value: ElementNode | undefined, text: string): readonly CalendarInterval[] | undefined {
  const intervals = intervalDicts(value).map((dict) => readInterval(dict, text));
  return intervals.length === 0 || intervals.includes(undefined) ? undefined : (intervals as CalendarInterval[]);
}
