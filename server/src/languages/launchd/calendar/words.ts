import type { CalendarInterval } from './interval.ts';

export const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const two = (value: number) => String(value).padStart(2, '0');

function ordinal(value: number): string {
  const ending = value >= 11 && value <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${ending}`;
}

/** `a, b and c` */
const join = (words: readonly string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** The days of an interval in words, as in `on Mondays` or `every day`. */
function describeDays({ day, weekday, month }: CalendarInterval): string {
  const ofMonth = month === undefined ? '' : ` in ${months[month - 1]}`;
  const date =
    day === undefined
      ? undefined
      : month === undefined
        ? `on the ${ordinal(day)} of every month`
        : `on ${day} ${months[month - 1]}`;
  const weekly = weekday === undefined ? undefined : `on ${weekdays[weekday]}s`;
  if (date !== undefined && weekly !== undefined) return `${date}, and also ${weekly}${ofMonth}`;
  return date ?? (weekly === undefined ? `every day${ofMonth}` : `${weekly}${ofMonth}`);
}

/** The times of an interval's days in words, as in `at 03:30`. */
function describeTime({ hour, minute }: CalendarInterval): string {
  if (hour !== undefined && minute !== undefined) return `at ${two(hour)}:${two(minute)}`;
  if (hour !== undefined) return `every minute from ${two(hour)}:00 to ${two(hour)}:59`;
  return minute === undefined ? 'every minute' : `every hour at :${two(minute)}`;
}

/**
 * When launchd starts a job by these intervals, in words: `on Mondays and Fridays at 09:00`. Intervals that differ in
 * one part alone are joined. Source: launchd.plist(5), macOS 14: a part that is missing matches always, and of Day and
 * Weekday together either is enough.
 */
export function describeIntervals(intervals: readonly CalendarInterval[]): string {
  const byTime = groupBy(intervals, describeTime);
  const joined = [...byTime].map(([time, same]) => `${join(unique(joinDays(same)))} ${time}`);
  const byDays = groupBy(intervals, describeDays);
  const other = [...byDays].map(([days, same]) => `${days} ${joinTimes(unique(same.map(describeTime)))}`);
  const parts = (other.length < joined.length ? other : joined).map((part) =>
    part.replace(/^every day every/, 'every'),
  );
  return parts.length > 8 ? `${parts.slice(0, 8).join('; ')}; and ${parts.length - 8} more` : parts.join('; ');
}

const unique = (words: readonly string[]) => [...new Set(words)];

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

function joinDays(intervals: readonly CalendarInterval[]): string[] {
  const plain = intervals.every(({ day, month }) => day === undefined && month === undefined);
  const numbers = unique(intervals.map(({ weekday }) => String(weekday)))
    .sort()
    .join('');
  if (plain && numbers === '12345') return ['from Monday to Friday'];
  if (plain && numbers === '06') return ['on Saturdays and Sundays'];
  return intervals.map(describeDays).map((words, index) => (index === 0 ? words : words.replace(/^on /, '')));
}

const joinTimes = (times: readonly string[]) =>
  join(times.map((time, index) => (index === 0 ? time : time.replace(/^at /, ''))));
