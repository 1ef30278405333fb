import { instantsShowing, offsetsAround, type Zone } from '../../../core/time/zone.ts';
import { canRun, matchesDay, type Schedule } from './schedule.ts';

/** The farthest that two runs can lie apart: a 29 February on one day of the week, around a year 2100. */
const longestGapDays = 40 * 366;

const minute = 60_000;
const day = 1440 * minute;

/**
 * The next instants (milliseconds since 1970) at which an entry runs after `from`, at most `count`, and none after `until`.
 * Around a change of the clock it follows Debian's cron (cron.c, main): an entry whose minute and hour both name times
 * runs once, right after a gap that swallowed its time, and not again in a repeated hour; one with `*` there follows
 * the clock.
 */
export function nextRuns(
  schedule: Schedule,
  from: number,
  count: number,
  zone: Zone,
  until = Number.POSITIVE_INFINITY,
): number[] {
  const runs: number[] = [];
  if (!canRun(schedule)) return runs;
  const wall = zone.wallOf(from);
  // Midnights as the clocks show them, so that all days are of one length; a day back for clocks that repeat midnight.
  let midnight = wall - (wall % day) - day;
  let last = Math.min(until + 2 * day, midnight + longestGapDays * day);
  for (; runs.length < count && midnight <= last; midnight += day) {
    const date = new Date(midnight);
    if (!matchesDay(schedule, date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCDay())) continue;
    for (const time of runsOfDay(schedule, midnight, zone)) {
      if (runs.length === count || time <= from || time > until || time === runs.at(-1)) continue;
      runs.push(time);
      last = Math.min(until + 2 * day, midnight + longestGapDays * day);
    }
  }
  return runs;
}

function runsOfDay(schedule: Schedule, midnight: number, zone: Zone): number[] {
  const { before, after } = offsetsAround(zone, midnight + day / 2);
  const times = new Set<number>();
  for (const hour of schedule.hours) {
    for (const minuteOfHour of schedule.minutes) {
      const wall = midnight + (hour * 60 + minuteOfHour) * minute;
      // Where the clocks don't change around the day, they need not be asked about every minute.
      for (const time of before === after ? [wall - before] : runsAt(wall, schedule.wildcard, zone)) times.add(time);
    }
  }
  return [...times].sort((a, b) => a - b);
}

function runsAt(wall: number, wildcard: boolean, zone: Zone): number[] {
  const times = instantsShowing(zone, wall);
  return wildcard ? times : [times[0] ?? endOfGap(wall, zone)];
}

/** The first instant whose clock shows more than a time that the clock left out. */
function endOfGap(wall: number, zone: Zone): number {
  let time = wall - offsetsAround(zone, wall).before;
  while (zone.wallOf(time - minute) > wall) time -= minute;
  return time;
}
