import { remember } from '../../../core/syntax/remember.ts';
import type { TrailerNode } from './tree.ts';

export const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
export const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
export const fullMonths = [
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

/** A trailer's date, read. */
export interface TrailerDate {
  readonly year: number;
  /** Zero-based. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes east of UTC. */
  readonly zone: number;
  /** Milliseconds since 1970 in UTC. */
  readonly time: number;
  /** Whether the month has that day; dpkg does not ask. */
  readonly exists: boolean;
}

const form = /(\d{1,2})\s+(\w+)\s+(\d{4})\s+(\d{1,2}):(\d\d):(\d\d)\s+([-+])(\d\d)(\d\d)$/;

/**
 * Reads a date as Time::Piece's strptime reads `%d %b %Y %T %z` (perl 5.36): undefined where it gives up. The month may
 * be in any case, the day may be 0 to 31 in any month, years begin with 1900.
 */
export const readDate = remember((trailer: TrailerNode): TrailerDate | undefined => {
  const match = form.exec(trailer.date.text);
  if (match === null) return undefined;
  const [day, year, hour, minute, second] = [match[1], match[3], match[4], match[5], match[6]].map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const name = match[2]!.toLowerCase();
  const month = months.findIndex((known) => known.toLowerCase() === name);
  if (month < 0 || day > 31 || year < 1900 || hour > 23 || minute > 59 || second > 59) return undefined;
  const zone = (match[7] === '-' ? -1 : 1) * (Number(match[8]) * 60 + Number(match[9]));
  const time = Date.UTC(year, month, day, hour, minute, second) - zone * 60_000;
  const exists = new Date(Date.UTC(year, month, day)).getUTCDate() === day;
  return { year, month, day, hour, minute, second, zone, time, exists };
});

/** The weekday of a date, as changelogs write it. */
export function weekdayOf({ year, month, day }: TrailerDate): string {
  return weekdays[(new Date(Date.UTC(year, month, day)).getUTCDay() + 6) % 7]!;
}

/** A time as a trailer writes it, such as `Mon, 02 Jan 2023 10:00:00 +0000`. `zone` is in minutes east of UTC. */
export function formatDate(time: number, zone = 0): string {
  const date = new Date(time + zone * 60_000);
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':');
  const weekday = weekdays[(date.getUTCDay() + 6) % 7]!;
  const away = Math.abs(zone);
  const offset = `${zone < 0 ? '-' : '+'}${two(Math.floor(away / 60))}${two(away % 60)}`;
  const day = `${two(date.getUTCDate())} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return `${weekday}, ${day} ${clock} ${offset}`;
}
