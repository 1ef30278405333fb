import { joinWords, listValues, ordinal, runsOf, stepOf } from './lists.ts';
import { canRun, type Schedule } from './schedule.ts';

const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** More times of day than this are told by their rule instead of one by one. */
const mostTimes = 6;

/** The name of a month, from 1. */
export function monthName(month: number): string {
  return monthNames[month - 1] ?? String(month);
}

/** The name of a weekday; 0 and 7 are Sunday. */
export function weekdayName(weekday: number): string {
  return weekdayNames[weekday % 7]!;
}

/** A time of a clock, given as if it were UTC, as `Mon 2026-05-04 04:30`. */
export function formatWall(wall: number): string {
  const time = new Date(wall);
  const iso = time.toISOString();
  return `${weekdayName(time.getUTCDay()).slice(0, 3)} ${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}

/** A schedule as an English phrase that begins with a capital letter and has no full stop. */
export function describeSchedule(schedule: Schedule): string {
  if (!canRun(schedule)) return 'Never';
  const days = describeDays(schedule);
  const time = describeTime(schedule);
  if (days === 'every day' && schedule.hours.length === 24) return time;
  return `${time}${time.endsWith('on the hour') ? ',' : ''} ${days}`;
}

const two = (value: number) => String(value).padStart(2, '0');
const timeOfDay = (hour: number, minute: number) => `${two(hour)}:${two(minute)}`;

function describeTime({ minutes, hours }: Schedule): string {
  const everyHour = hours.length === 24;
  if (minutes.length * hours.length <= mostTimes) {
    return `At ${joinWords(hours.flatMap((hour) => minutes.map((minute) => timeOfDay(hour, minute))))}`;
  }
  if (everyHour) return describeMinutes(minutes, 'every hour');
  const first = hours[0]!;
  const last = hours.at(-1)!;
  const range = runsOf(hours).length === 1;
  if (minutes.length === 60) {
    if (range) return `Every minute from ${timeOfDay(first, 0)} to ${timeOfDay(last, 59)}`;
    return `Every minute of the hours ${listValues(hours, two)}`;
  }
  const step = stepOf(hours);
  const which =
    step === undefined
      ? `of the hours ${listValues(hours, two)}`
      : `of every ${ordinal(step)} hour from ${two(first)} to ${two(last)}`;
  if (!range) return describeMinutes(minutes, which.replace(/^of /, ''));
  const often = minutes.length === 1 && first !== last ? 'Every hour' : describeMinutes(minutes, 'every hour');
  return `${often} from ${timeOfDay(first, minutes[0]!)} to ${timeOfDay(last, minutes.at(-1)!)}`;
}

function describeMinutes(minutes: readonly number[], hours: string): string {
  if (minutes.length === 60) return hours === 'every hour' ? 'Every minute' : `Every minute of ${hours}`;
  if (minutes.length === 1) {
    const minute = minutes[0]!;
    if (minute === 0 && hours === 'every hour') return 'Every hour, on the hour';
    return `${minute === 1 ? '1 minute' : `${minute} minutes`} past ${hours}`.replace(
      /^0 minutes past /,
      'On the hour of ',
    );
  }
  const step = stepOf(minutes);
  const even = step !== undefined && 60 % step === 0 && minutes[0]! < step && minutes.length === 60 / step;
  if (even && hours === 'every hour') {
    return minutes[0] === 0 ? `Every ${step} minutes` : `Every ${step} minutes from minute ${minutes[0]} of every hour`;
  }
  return `At the minutes ${listValues(minutes, String)} of ${hours}`;
}

function describeDays(schedule: Schedule): string {
  const { days, months, weekdays, bothDays } = schedule;
  const allDays = days.length === 31;
  const allWeekdays = weekdays.length === 7;
  const inMonths = months.length === 12 ? '' : `${isRange(months) ? 'from' : 'in'} ${describeMonths(months)}`;
  const ofMonth = months.length === 12 ? 'of the month' : `of ${describeMonths(months)}`;
  const dates = `the ${listValues(days, ordinal)} ${ofMonth}`;
  const names = describeWeekdays(weekdays, 'and');
  const onWeekdays = `${names.includes(' to ') && !/,| and /.test(names) ? 'from' : 'on'} ${names}`;
  // Where either suffices, a field that matches every day decides alone.
  if (bothDays ? allDays && allWeekdays : allDays || allWeekdays)
    return inMonths === '' ? 'every day' : `every day ${inMonths}`;
  if (bothDays && !allDays && !allWeekdays)
    return `on ${dates}, if that is a ${describeWeekdays(weekdays, 'or').replace(/^every /, '')}`;
  if (allDays || (!bothDays && days.length === 0)) return `${onWeekdays}${inMonths === '' ? '' : ` ${inMonths}`}`;
  if (allWeekdays || (!bothDays && weekdays.length === 0)) return `on ${dates}`;
  return `on ${dates}, and also ${onWeekdays}${inMonths === '' ? '' : ` ${inMonths}`}`;
}

function isRange(values: readonly number[]): boolean {
  return values.length >= 3 && runsOf(values).length === 1;
}

function describeMonths(months: readonly number[]): string {
  return listValues(months, monthName);
}

function describeWeekdays(weekdays: readonly number[], link: 'and' | 'or'): string {
  if (weekdays.length === 1) return `every ${weekdayName(weekdays[0]!)}`;
  // The week of people begins on Monday.
  const fromMonday = weekdays.map((day) => (day === 0 ? 7 : day)).sort((a, b) => a - b);
  return listValues(fromMonday, weekdayName, link);
}
