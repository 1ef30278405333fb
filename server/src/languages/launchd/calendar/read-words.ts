import type { CalendarInterval } from './interval.ts';
import { months, weekdays } from './words.ts';

const fillers = new Set([
  'every',
  'each',
  'on',
  'the',
  'of',
  'and',
  'month',
  'day',
  'days',
  'daily',
  'monthly',
  'in',
  'at',
]);

/** No more intervals than these come out of one sentence. */
const mostIntervals = 100;

/**
 * Reads times of a calendar from a sentence: `every day at 03:30`, `weekdays at 9:00 and 17:00`, `on the 1st and 15th at
 * noon`, `every 15 minutes`, `every hour at :05`, `1 January at 00:00`. Undefined where a word is not understood.
 */
export function readCalendarWords(sentence: string): readonly CalendarInterval[] | undefined {
  const text = sentence.toLowerCase().replace(/[,;]/g, ' ').replace(/\s+/g, ' ').trim();
  const step = /^every (\d{1,2}) (minutes?|hours?)$/.exec(text);
  if (step !== null) return readStep(Number(step[1]), step[2]!.startsWith('m'));
  if (/^every minute$/.test(text)) return [{}];
  const hourly = /^(?:every hour|hourly)(?: at (?:minute )?:?(\d{1,2}))?$/.exec(text);
  if (hourly !== null) {
    const minute = Number(hourly[1] ?? 0);
    return minute <= 59 ? [{ minute }] : undefined;
  }
  const at = text.lastIndexOf('at ');
  if (at < 0 || (at > 0 && text[at - 1] !== ' ')) return undefined;
  const times = readTimes(text.slice(at + 3).split(' '));
  const days = readDays(text.slice(0, at).trim().split(' '));
  if (times === undefined || days === undefined || times.length * days.length > mostIntervals) return undefined;
  return days.flatMap((day) => times.map((time) => ({ ...day, ...time })));
}

function readStep(step: number, inMinutes: boolean): readonly CalendarInterval[] | undefined {
  const whole = inMinutes ? 60 : 24;
  // Steps that don't divide the hour or the day would be uneven where one ends.
  if (step < 1 || step > whole / 2 || whole % step !== 0) return undefined;
  if (inMinutes && step === 1) return [{}];
  if (!inMinutes && step === 1) return [{ minute: 0 }];
  const values = Array.from({ length: whole / step }, (_, index) => index * step);
  return values.map((value) => (inMinutes ? { minute: value } : { hour: value, minute: 0 }));
}

function readTimes(words: readonly string[]): CalendarInterval[] | undefined {
  const times: CalendarInterval[] = [];
  for (const word of words) {
    if (word === 'and' || word === '') continue;
    const match = /^(\d{1,2})(?::(\d\d))?(am|pm)?$/.exec(word);
    if (word === 'noon') times.push({ hour: 12, minute: 0 });
    else if (word === 'midnight') times.push({ hour: 0, minute: 0 });
    else if (match === null || (match[2] === undefined && match[3] === undefined)) return undefined;
    else {
      const hour = match[3] === undefined ? Number(match[1]) : (Number(match[1]) % 12) + (match[3] === 'pm' ? 12 : 0);
      const minute = Number(match[2] ?? 0);
      if (hour > 23 || minute > 59 || (match[3] !== undefined && !/^([1-9]|1[0-2])$/.test(match[1]!))) return undefined;
      times.push({ hour, minute });
    }
  }
  return times.length === 0 ? undefined : times;
}

const indexOfName = (names: readonly string[], word: string) =>
  word.length < 3
    ? -1
    : names.findIndex((name) =>
        [name.toLowerCase(), `${name.toLowerCase()}s`, name.slice(0, 3).toLowerCase()].includes(word),
      );

function readDays(words: readonly string[]): CalendarInterval[] | undefined {
  const inWeek = new Set<number>();
  const inMonth = new Set<number>();
  const inYear = new Set<number>();
  for (const word of words) {
    if (word === '' || fillers.has(word)) continue;
    const date = /^(\d{1,2})(?:st|nd|rd|th|\.)?$/.exec(word);
    const weekday = indexOfName(weekdays, word);
    const month = indexOfName(months, word);
    if (word === 'weekday' || word === 'weekdays') for (const day of [1, 2, 3, 4, 5]) inWeek.add(day);
    else if (word === 'weekend' || word === 'weekends') for (const day of [6, 0]) inWeek.add(day);
    else if (date !== null && Number(date[1]) >= 1 && Number(date[1]) <= 31) inMonth.add(Number(date[1]));
    else if (weekday >= 0) inWeek.add(weekday);
    else if (month >= 0) inYear.add(month + 1);
    else return undefined;
  }
  // launchd takes a date and a weekday together as either of them, which nobody means who writes both.
  if (inWeek.size > 0 && inMonth.size > 0) return undefined;
  const ofMonths: CalendarInterval[] = inYear.size === 0 ? [{}] : [...inYear].map((month) => ({ month }));
  const ofDays: CalendarInterval[] = [
    ...[...inWeek].map((weekday) => ({ weekday })),
    ...[...inMonth].map((day) => ({ day })),
  ];
  return ofMonths.flatMap((month) => (ofDays.length === 0 ? [month] : ofDays.map((day) => ({ ...month, ...day }))));
}
