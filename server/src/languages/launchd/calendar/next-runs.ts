import { instantsShowing, offsetsAround, type Zone } from '../../../core/time/zone.ts';
import type { CalendarInterval } from './interval.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
/** A 29 February is at most eight years off. */
const farthestDays = 9 * 366;

/**
 * The next instants (milliseconds since 1970) at which launchd starts a job by any of the intervals after `from`, at most
 * `count`. A time that the clock leaves out in spring is counted on from the hour before, as mktime(3) does; one that it
 * shows twice in autumn counts once where the hour is given, and twice where every hour matches.
 */
export function nextRuns(intervals: readonly CalendarInterval[], from: number, count: number, zone: Zone): number[] {
  const all = intervals.flatMap((interval) => runsOf(interval, from, count, zone));
  return [...new Set(all)].sort((a, b) => a - b).slice(0, count);
}

function runsOf(interval: CalendarInterval, from: number, count: number, zone: Zone): number[] {
  const runs: number[] = [];
  const wallNow = zone.wallOf(from);
  const first = wallNow - (wallNow % day);
  for (let index = 0; index < farthestDays && runs.length < count; index++) {
    const date = first + index * day;
    if (!matchesDay(interval, new Date(date))) continue;
    // A day whose clock is set back may show hours again that lie before the present one.
    const firstHour = index === 0 ? Math.max(0, new Date(wallNow).getUTCHours() - 3) : 0;
    for (let hour = interval.hour ?? firstHour; hour <= (interval.hour ?? 23) && runs.length < count + 120; hour++) {
      for (let at = interval.minute ?? 0; at <= (interval.minute ?? 59); at++) {
        runs.push(
          ...instantsOf(date + (hour * 60 + at) * minute, interval.hour === undefined, zone).filter(
            (run) => run > from,
          ),
        );
      }
    }
  }
  return [...new Set(runs)].sort((a, b) => a - b).slice(0, count);
}

function matchesDay({ month, day: date, weekday }: CalendarInterval, at: Date): boolean {
  if (month !== undefined && at.getUTCMonth() + 1 !== month) return false;
  if (date !== undefined && weekday !== undefined) return at.getUTCDate() === date || at.getUTCDay() === weekday;
  return (date ?? at.getUTCDate()) === at.getUTCDate() && (weekday ?? at.getUTCDay()) === at.getUTCDay();
}

/** The instants at which a clock shows a time: one, two in autumn; for one that is left out, what mktime makes of it. */
function instantsOf(wall: number, everyHour: boolean, zone: Zone): number[] {
  const showing = instantsShowing(zone, wall);
  if (showing.length === 0) return everyHour ? [] : [wall - offsetsAround(zone, wall).before];
  return everyHour ? showing : showing.slice(0, 1);
}
