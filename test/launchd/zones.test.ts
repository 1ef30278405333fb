import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoneOf } from '../../server/src/core/time/zone.ts';
import type { CalendarInterval } from '../../server/src/languages/launchd/calendar/interval.ts';
import { nextRuns } from '../../server/src/languages/launchd/calendar/next-runs.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A change of the clock in each zone (tz database 2024a), by the day before it: by an hour, by half an hour, at midnight, in Ramadan. */
const changes = [
  ['Europe/Berlin', '2026-03-28'],
  ['Europe/Berlin', '2026-10-24'],
  ['America/New_York', '2026-03-07'],
  ['America/New_York', '2026-10-31'],
  ['Europe/Dublin', '2026-10-24'],
  ['Australia/Lord_Howe', '2026-04-04'],
  ['Australia/Lord_Howe', '2026-10-03'],
  ['America/Santiago', '2026-04-03'],
  ['America/Santiago', '2026-09-05'],
  ['Africa/Cairo', '2026-04-23'],
  ['Africa/Casablanca', '2026-02-14'],
  ['Africa/Casablanca', '2026-03-21'],
  ['Asia/Kathmandu', '2026-02-27'],
  ['Pacific/Apia', '2026-12-30'],
] as const;

/** Every minute of three days, with what the clock shows. */
function minutesOf(name: string, date: string) {
  const zone = zoneOf(name)!;
  const from = Date.parse(`${date}T00:00:00Z`) - zone.wallOf(0) - (zone.wallOf(0) % minute);
  return {
    zone,
    minutes: Array.from({ length: (3 * day) / minute }, (_, index) => {
      const instant = from + index * minute;
      return { instant, wall: zone.wallOf(instant) };
    }),
  };
}

const matches = (interval: CalendarInterval, wall: number) => {
  const at = new Date(wall);
  const onDate = interval.day === undefined || at.getUTCDate() === interval.day;
  const onWeekday = interval.weekday === undefined || at.getUTCDay() === interval.weekday;
  const either =
    interval.day !== undefined && interval.weekday !== undefined ? onDate || onWeekday : onDate && onWeekday;
  return (
    either &&
    (interval.month === undefined || at.getUTCMonth() + 1 === interval.month) &&
    (interval.hour === undefined || at.getUTCHours() === interval.hour) &&
    (interval.minute === undefined || at.getUTCMinutes() === interval.minute)
  );
};

const optional = (max: number, min = 0) => fc.option(fc.integer({ min, max }), { nil: undefined });
const intervals = fc
  .record({ minute: optional(59), hour: optional(23), weekday: optional(6), day: optional(31, 1) })
  .map(({ minute: at, hour: of, weekday, day: date }) => ({
    ...(at === undefined ? {} : { minute: at }),
    ...(of === undefined ? {} : { hour: of }),
    ...(weekday === undefined ? {} : { weekday }),
    ...(date === undefined ? {} : { day: date }),
  }));

describe('around a change of the clock', () => {
  it.each(changes)('in %s after %s, the runs are the minutes that a clock shows', (name, date) => {
    const { zone, minutes } = minutesOf(name, date);
    const begin = minutes[0]!.instant;
    const end = minutes.at(-1)!.instant;
    fc.assert(
      fc.property(intervals, fc.nat({ max: day / minute }), (interval, later) => {
        const from = begin + later * minute;
        const found = nextRuns([interval], from, 200, zone).filter((run) => run <= end);
        const shown = minutes.filter(({ instant, wall }) => instant > from && matches(interval, wall));
        const seen = new Set<number>();
        // A time with its hour counts once though the clock shows it twice; the first showing may lie before `from`.
        for (const { instant, wall } of minutes)
          if (instant <= from && interval.hour !== undefined && matches(interval, wall)) seen.add(wall);
        const once = shown.filter(({ wall }) => {
          if (interval.hour === undefined) return true;
          const isFirst = !seen.has(wall);
          seen.add(wall);
          return isFirst;
        });
        const left = found.filter((run) => matches(interval, zone.wallOf(run)));
        expect(left, JSON.stringify(interval)).toEqual(once.map(({ instant }) => instant).slice(0, left.length));
        expect(found.length >= Math.min(200, once.length)).toBe(true);
        // What the clock leaves out comes as much later as the clock is put forward, and on the same day or right behind it.
        for (const run of found.filter((one) => !left.includes(one))) {
          const before = zone.wallOf(run - 3 * hour) - (run - 3 * hour);
          expect(matches(interval, run + before)).toBe(true);
          expect(zone.wallOf(run) - (run + before)).toBeGreaterThan(0);
        }
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 40) },
    );
  });

  it('months end where they end in every zone', () => {
    for (const name of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu', 'America/St_Johns', 'UTC']) {
      const zone = zoneOf(name)!;
      const runs = nextRuns([{ day: 31, hour: 23, minute: 59 }], Date.UTC(2026, 0, 31, 12), 12, zone);
      const dates = runs.map((run) => new Date(zone.wallOf(run)).toISOString().slice(5, 16));
      expect(dates.filter((date) => !/^(?:01|03|05|07|08|10|12)-31T23:59$/.test(date))).toEqual([]);
      expect(new Set(runs).size).toBe(12);
      const leap = nextRuns([{ month: 2, day: 29, hour: 0, minute: 0 }], Date.UTC(2026, 0, 1), 2, zone);
      expect(leap.map((run) => new Date(zone.wallOf(run)).getUTCFullYear())).toEqual([2028, 2032]);
    }
  });
});
