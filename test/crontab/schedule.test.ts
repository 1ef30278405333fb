import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoneOf } from '../../server/src/core/time/zone.ts';
import { describeSchedule } from '../../server/src/languages/crontab/schedule/describe.ts';
import { nextRuns } from '../../server/src/languages/crontab/schedule/next-runs.ts';
import { canRun, parseSchedule } from '../../server/src/languages/crontab/schedule/schedule.ts';

const read = (fields: string) => {
  const schedule = parseSchedule(fields);
  if (schedule === undefined) throw new Error(`cron rejects ${fields}`);
  return schedule;
};

describe('in words', () => {
  it.each([
    ['* * * * *', 'Every minute'],
    ['*/5 * * * *', 'Every 5 minutes'],
    ['2-59/5 * * * *', 'Every 5 minutes from minute 2 of every hour'],
    ['*/25 * * * *', 'At the minutes 0, 25 and 50 of every hour'],
    ['0 * * * *', 'Every hour, on the hour'],
    ['0 * * * mon', 'Every hour, on the hour, on every Monday'],
    ['5 * * * *', '5 minutes past every hour'],
    ['1 * * * *', '1 minute past every hour'],
    ['0 9-17 * * *', 'Every hour from 09:00 to 17:00 every day'],
    ['23 0-23/2 * * *', '23 minutes past every 2nd hour from 00 to 22 every day'],
    ['* 5 * * *', 'Every minute from 05:00 to 05:59 every day'],
    ['*/10 8-17 * * mon-fri', 'Every 10 minutes from 08:00 to 17:50 from Monday to Friday'],
    ['30 4 * * *', 'At 04:30 every day'],
    ['0,30 6,18 * jan-mar *', 'At 06:00, 06:30, 18:00 and 18:30 every day from January to March'],
    ['0 22 * * 6,7', 'At 22:00 on Saturday and Sunday'],
    ['0 0 1 1 *', 'At 00:00 on the 1st of January'],
    ['0 0 2,3,11-13 * *', 'At 00:00 on the 2nd, 3rd and 11th to 13th of the month'],
    ['30 4 1,15 * 5', 'At 04:30 on the 1st and 15th of the month, and also on every Friday'],
    [
      '0 0 */2 * mon',
      'At 00:00 on the 1st, 3rd, 5th, 7th, 9th, 11th, 13th, 15th, 17th, 19th, 21st, 23rd, 25th, 27th, 29th and 31st of the month, if that is a Monday',
    ],
    ['0 0 31 2 *', 'Never'],
  ])('%s: %s', (fields, words) => {
    expect(describeSchedule(read(fields))).toBe(words);
  });
});

describe('next runs', () => {
  const runs = (fields: string, from: string, count = 3) =>
    nextRuns(read(fields), Date.parse(from), count, zoneOf('Europe/Berlin')!).map((run) =>
      new Date(run).toISOString().slice(0, 16),
    );

  it('begin behind the given time', () => {
    expect(runs('30 4 * * *', '2026-05-01T04:30:00+02:00', 1)).toEqual(['2026-05-02T02:30']);
    expect(runs('30 4 * * *', '2026-05-01T04:29:59+02:00', 1)).toEqual(['2026-05-01T02:30']);
  });

  it('of a fixed time come right after the gap in spring, and once in autumn', () => {
    expect(runs('30 2 * * *', '2026-03-28T12:00:00+01:00', 2)).toEqual(['2026-03-29T01:00', '2026-03-30T00:30']);
    expect(runs('30 2 * * *', '2026-10-24T12:00:00+02:00', 2)).toEqual(['2026-10-25T00:30', '2026-10-26T01:30']);
  });

  it('of a wildcard follow the clock', () => {
    expect(runs('30 * * * *', '2026-03-29T01:15:00+01:00', 2)).toEqual(['2026-03-29T00:30', '2026-03-29T01:30']);
    expect(runs('*/30 2 * * *', '2026-03-29T01:15:00+01:00', 1)).toEqual(['2026-03-30T00:00']);
    expect(runs('30 * * * *', '2026-10-25T02:15:00+02:00', 3)).toEqual([
      '2026-10-25T00:30',
      '2026-10-25T01:30',
      '2026-10-25T02:30',
    ]);
  });

  it('follow clocks that change by half an hour, or at midnight', () => {
    const at = (zone: string, fields: string, from: string, count: number) =>
      nextRuns(read(fields), Date.parse(from), count, zoneOf(zone)!).map((run) =>
        new Date(run).toISOString().slice(0, 16),
      );
    // Lord Howe's clocks go from 02:00 to 02:30; Santiago's from 24:00 to 01:00.
    expect(at('Australia/Lord_Howe', '15 2 * * *', '2026-10-03T00:00:00Z', 2)).toEqual([
      '2026-10-03T15:30',
      '2026-10-04T15:15',
    ]);
    expect(at('America/Santiago', '30 0 * * *', '2026-09-05T12:00:00Z', 2)).toEqual([
      '2026-09-06T04:00',
      '2026-09-07T03:30',
    ]);
    expect(at('America/Santiago', '30 23 * * *', '2026-04-04T12:00:00Z', 2)).toEqual([
      '2026-04-05T02:30',
      '2026-04-06T03:30',
    ]);
  });

  it('end where they shall', () => {
    const from = Date.UTC(2026, 4, 1);
    expect(nextRuns(read('0 * * * *'), from, 1000, zoneOf('UTC')!, from + 86_400_000)).toHaveLength(24);
  });

  it('find a 29 February decades away', () => {
    expect(runs('0 0 29 2 */7', '2026-01-01T00:00:00Z', 2)).toEqual(['2032-02-28T23:00', '2060-02-28T23:00']);
  });

  it('are those that cron finds minute by minute', () => {
    const part = (low: number, high: number) =>
      fc.oneof(
        fc.constant('*'),
        fc.integer({ min: 2, max: 9 }).map((step) => `*/${step}`),
        fc.array(fc.integer({ min: low, max: high }), { minLength: 1, maxLength: 3 }).map((values) => values.join(',')),
      );
    const fields = fc
      .tuple(part(0, 59), part(0, 23), part(1, 31), part(1, 12), part(0, 7))
      .map((parts) => parts.join(' '));
    // As find_jobs in cron.c of Debian's cron 3.0pl1-162 decides about one minute.
    const due = (text: string, time: Date) => {
      const { minutes, hours, days, months, weekdays, bothDays } = read(text);
      const day = days.includes(time.getUTCDate());
      const weekday = weekdays.includes(time.getUTCDay());
      return (
        minutes.includes(time.getUTCMinutes()) &&
        hours.includes(time.getUTCHours()) &&
        months.includes(time.getUTCMonth() + 1) &&
        (bothDays ? day && weekday : day || weekday)
      );
    };
    const span = 3 * 24 * 60;
    fc.assert(
      fc.property(fields, fc.integer({ min: 0, max: 525_600 }), (text, offset) => {
        const from = Date.UTC(2026, 0, 1) + offset * 60_000;
        const found = nextRuns(read(text), from, 4, zoneOf('UTC')!);
        const expected: number[] = [];
        for (let step = 1; step <= span && expected.length < 4; step++) {
          const time = from + step * 60_000;
          if (due(text, new Date(time))) expected.push(time);
        }
        expect(found.filter((time) => time <= from + span * 60_000)).toEqual(expected);
        expect(found.length > 0).toBe(canRun(read(text)));
      }),
      { numRuns: 60 },
    );
  });
});
