import { canRun, matchesDay, type Schedule } from './schedule.ts';

/** The farthest that two runs can lie apart: a 29 February on one day of the week, around a year 2100. */
const longestGapYears = 40;

const minute = 60_000;

/**
 * The next times at which an entry runs after `from`, in the time zone of this process, at most `count` of them.
 * Around a change of the clock it follows Debian's cron (cron.c, main): an entry whose minute and hour both name times
 * runs once, right after a gap that swallowed its time, and not again in a repeated hour; one with `*` there follows
 * the clock.
 */
export function nextRuns(schedule: Schedule, from: Date, count: number): Date[] {
  const runs: Date[] = [];
  if (!canRun(schedule)) return runs;
  const day = new Date(from.getFullYear(), from.getMonth(), from.getDate(), 12);
  let lastYear = day.getFullYear() + longestGapYears;
  while (runs.length < count && day.getFullYear() <= lastYear) {
    if (matchesDay(schedule, day.getMonth() + 1, day.getDate(), day.getDay())) {
      const times = runsOfDay(schedule, day).filter((time) => time > from.getTime() && time !== runs.at(-1)?.getTime());
      if (times.length > 0) lastYear = day.getFullYear() + longestGapYears;
      runs.push(...times.slice(0, count - runs.length).map((time) => new Date(time)));
    }
    day.setDate(day.getDate() + 1);
  }
  return runs;
}

function runsOfDay(schedule: Schedule, day: Date): number[] {
  const times = new Set<number>();
  for (const hour of schedule.hours) {
    for (const minuteOfHour of schedule.minutes) {
      for (const time of instantsOf(day, hour, minuteOfHour, schedule.wildcard)) times.add(time);
    }
  }
  return [...times].sort((a, b) => a - b);
}

function instantsOf(day: Date, hour: number, minuteOfHour: number, wildcard: boolean): number[] {
  const at = new Date(day.getFullYear(), day.getMonth(), day.getDate(), hour, minuteOfHour);
  const wanted = hour * 60 + minuteOfHour;
  if (clock(at) !== wanted) return wildcard ? [] : [endOfGap(at.getTime(), wanted)];
  if (!wildcard) return [at.getTime()];
  const again = [30, 60].map((shift) => at.getTime() + shift * minute).find((time) => clock(new Date(time)) === wanted);
  return again === undefined ? [at.getTime()] : [at.getTime(), again];
}

function clock(time: Date): number {
  return time.getHours() * 60 + time.getMinutes();
}

/** The first instant whose clock shows more than a time that the clock left out; `shifted` is what Date made of it. */
function endOfGap(shifted: number, wanted: number): number {
  let time = shifted;
  for (let step = 0; step < 180; step++) {
    if (clock(new Date(time - minute)) < wanted) break;
    time -= minute;
  }
  return time;
}
