import { expect, test } from 'vitest';
import { writeText } from '../../server/src/core/features/view-text.ts';
import type { Answers } from '../../server/src/core/questions/question.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { crontab } from '../../server/src/languages/crontab/language.ts';

const [view] = crontab.views!;

function show(text: string, answers: Answers = {}): string[] {
  const document = createDocument('/etc/cron.d/x', text);
  const settings = { timeZone: 'Europe/Berlin' };
  const analysis = crontab.analyse({ document, files: noFiles, settings, now: Date.UTC(2026, 4, 1, 10) });
  return writeText(view!.draw(analysis, 0, answers), () => undefined).split('\n');
}

const table = `0 3 * * * root /bin/night
*/5 * * * * root /bin/often
0 3,15 * * * www-data /bin/twice
0 5 1 1 * root /bin/year
0 0 31 2 * root /bin/never
@reboot root /bin/up
`;

test('jobs stand in the order in which they will run, with those apart that run all day or not soon', () => {
  const lines = show(table);
  expect(lines).toContain('From Fri 2026-05-01 12:00 on, in Europe/Berlin, as Debian’s cron counts.');
  const at = (part: string) => lines.findIndex((line) => line.includes(part));
  expect(lines[at('15:00')]).toMatch(/Fri 2026-05-01 15:00\W+\/bin\/twice as www-data/);
  expect(lines[at('03:00')]).toMatch(/Sat 2026-05-02 03:00\W+\/bin\/night as root/);
  expect(lines[at('03:00') + 1]).toMatch(/^\W*\/bin\/twice as www-data/);
  expect(lines[at('/bin/often')]).toContain('Every 5 minutes: /bin/often as root');
  expect(lines[at('/bin/year')]).toContain('Fri 2027-01-01 05:00: /bin/year as root');
  expect(lines[at('/bin/never')]).toContain('Never: /bin/never');
  expect(at('/bin/up')).toBeGreaterThan(at('After the machine has booted'));
});

test('another span and another time zone can be chosen', () => {
  expect(
    show('0 12 * * * root x\n', { span: 'week' }).filter((line) => /^\W*... 2026-05-0\d 12:00/.test(line)).length,
  ).toBe(7);
  expect(show('0 12 * * * root x\n', { zone: 'UTC' })).toContain(
    'From Fri 2026-05-01 10:00 on, in UTC, as Debian’s cron counts.',
  );
  expect(show('', { zone: 'Nowhere' }).join('\n')).toContain('No time zone is called Nowhere.');
});

test('a table that cron ignores says so, and an empty one too', () => {
  expect(show('61 * * * * root x\n@daily root y\n').join('\n')).toContain(
    'Nothing runs: cron ignores the whole table for line 1. Else it would be:',
  );
  expect(show('').join('\n')).toContain('The table has no jobs.');
});

test('a table of ten thousand jobs is cut off', () => {
  expect(show('0 3 * * * root x\n'.repeat(10_000)).length).toBeLessThan(400);
});
