import { describe, expect, it } from 'vitest';
import { zoneOf } from '../../server/src/core/time/zone.ts';
import type { CalendarInterval } from '../../server/src/languages/launchd/calendar/interval.ts';
import { nextRuns } from '../../server/src/languages/launchd/calendar/next-runs.ts';
import { readCalendarWords } from '../../server/src/languages/launchd/calendar/read-words.ts';
import { describeIntervals } from '../../server/src/languages/launchd/calendar/words.ts';

const runs = (interval: CalendarInterval | readonly CalendarInterval[], from: string, zone: string, count = 5) =>
  nextRuns(Array.isArray(interval) ? interval : [interval], Date.parse(from), count, zoneOf(zone)!).map((time) =>
    new Date(time).toISOString().slice(0, 16),
  );

describe('the next runs', () => {
  it('follow the zone', () => {
    expect(runs({ hour: 3, minute: 30 }, '2026-01-01T00:00:00Z', 'Asia/Tokyo', 2)).toEqual([
      '2026-01-01T18:30',
      '2026-01-02T18:30',
    ]);
    expect(runs({ hour: 3, minute: 30 }, '2026-01-01T03:30:00Z', 'UTC', 1)).toEqual(['2026-01-02T03:30']);
  });

  it('come once and an hour later where the clock leaves the time out', () => {
    expect(runs({ hour: 2, minute: 30 }, '2026-03-28T12:00:00Z', 'Europe/Berlin', 2)).toEqual([
      '2026-03-29T01:30',
      '2026-03-30T00:30',
    ]);
  });

  it('come once where the clock shows the time twice, and twice where every hour matches', () => {
    expect(runs({ hour: 2, minute: 30 }, '2026-10-24T12:00:00Z', 'Europe/Berlin', 2)).toEqual([
      '2026-10-25T00:30',
      '2026-10-26T01:30',
    ]);
    expect(runs({ minute: 30 }, '2026-10-24T23:00:00Z', 'Europe/Berlin', 3)).toEqual([
      '2026-10-24T23:30',
      '2026-10-25T00:30',
      '2026-10-25T01:30',
    ]);
    expect(runs({ minute: 15 }, '2026-10-25T00:20:00Z', 'Europe/Berlin', 2)).toEqual([
      '2026-10-25T01:15',
      '2026-10-25T02:15',
    ]);
    expect(runs({ minute: 30 }, '2026-03-28T23:45:00Z', 'Europe/Berlin', 3)).toEqual([
      '2026-03-29T00:30',
      '2026-03-29T01:30',
      '2026-03-29T02:30',
    ]);
  });

  it('pass over months that are too short', () => {
    expect(runs({ day: 31, hour: 0, minute: 0 }, '2026-01-31T12:00:00Z', 'UTC', 3)).toEqual([
      '2026-03-31T00:00',
      '2026-05-31T00:00',
      '2026-07-31T00:00',
    ]);
    expect(runs({ month: 2, day: 29, hour: 0, minute: 0 }, '2096-03-01T00:00:00Z', 'UTC', 1)).toEqual([
      '2104-02-29T00:00',
    ]);
    expect(runs({ month: 2, day: 30, hour: 0, minute: 0 }, '2026-01-01T00:00:00Z', 'UTC')).toEqual([]);
  });

  it('take a date and a weekday as either', () => {
    expect(runs({ day: 13, weekday: 5, hour: 0, minute: 0 }, '2026-11-10T00:00:00Z', 'UTC', 3)).toEqual([
      '2026-11-13T00:00',
      '2026-11-20T00:00',
      '2026-11-27T00:00',
    ]);
  });

  it('of several intervals are merged', () => {
    const both = [
      { hour: 9, minute: 0 },
      { hour: 17, minute: 0 },
      { hour: 9, minute: 0 },
    ];
    expect(runs(both, '2026-11-10T10:00:00Z', 'UTC', 3)).toEqual([
      '2026-11-10T17:00',
      '2026-11-11T09:00',
      '2026-11-11T17:00',
    ]);
  });

  it('are every minute of an hour whose minute is missing', () => {
    expect(runs({ hour: 3 }, '2026-11-10T03:58:30Z', 'UTC', 3)).toEqual([
      '2026-11-10T03:59',
      '2026-11-11T03:00',
      '2026-11-11T03:01',
    ]);
  });

  it('need a zone that is known', () => {
    expect(zoneOf('Europe/Nowhere')).toBeUndefined();
    expect(zoneOf('')?.name).toBeTruthy();
  });
});

describe('times in words', () => {
  it.each([
    ['every day at 03:30', 'every day at 03:30'],
    ['daily at noon', 'every day at 12:00'],
    ['weekdays at 9:00 and 5:30pm', 'from Monday to Friday at 09:00; from Monday to Friday at 17:30'],
    ['on Monday and Fridays at 18:15', 'on Mondays and Fridays at 18:15'],
    ['weekends at 12am', 'on Saturdays and Sundays at 00:00'],
    ['on the 1st and 15th of every month at 4am', 'on the 1st of every month and the 15th of every month at 04:00'],
    ['on 1 January at midnight', 'on 1 January at 00:00'],
    ['every hour', 'every hour at :00'],
    ['every hour at :15', 'every hour at :15'],
    ['every minute', 'every minute'],
    ['every 30 minutes', 'every hour at :00 and every hour at :30'],
    ['every 12 hours', 'every day at 00:00 and 12:00'],
  ])('%s', (sentence, words) => {
    expect(describeIntervals(readCalendarWords(sentence)!)).toBe(words);
  });

  it.each([
    '',
    'now',
    'every day',
    'at 25:00',
    'every 7 minutes',
    'every 0 hours',
    'Friday the 13th at 3:00',
    'someday at 3:00',
    'at 13pm',
    'every hour at 60',
    'on the 32nd at 1:00',
    'on the 31st at 12',
  ])('does not take "%s"', (sentence) => {
    expect(readCalendarWords(sentence)).toBeUndefined();
  });

  it('say when both a date and a weekday are enough', () => {
    expect(describeIntervals([{ day: 13, weekday: 5, hour: 0, minute: 0 }])).toBe(
      'on the 13th of every month, and also on Fridays at 00:00',
    );
    expect(describeIntervals([{ hour: 3 }])).toBe('every minute from 03:00 to 03:59');
    expect(describeIntervals([{ month: 5, minute: 0 }])).toBe('every day in May every hour at :00');
  });
});
