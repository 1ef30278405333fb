import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { checkText } from '../../server/src/check-text.ts';
import { indexLine, judgeReleases } from './apt-release.ts';
import { damaged } from './damage.ts';
import { ensurePackages, skipOrThrow } from './debian.ts';

let leftOut: string | undefined;
beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(['apt']), 'the comparison with apt');
  if (leftOut) console.warn(leftOut);
}, 900_000);

const good = 'Mon, 02 Jan 2023 00:00:00 UTC';
const release = (date: string) =>
  `Origin: Test\nSuite: x\nCodename: x\nArchitectures: amd64\nComponents: main\nDate: ${date}\nSHA256:\n${indexLine}\n`;
const find = (text: string) => checkText({ path: '/srv/dists/x/Release', text, languageId: 'debian-control' });

const dates = [
  ...[good, good.replace('UTC', 'CET'), good.replace('UTC', 'Z'), good.replace('UTC', 'utc'), good.replace(' UTC', '')],
  ...[good.replace('02', '32'), good.replace('02', '0'), good.replace('02', '2'), good.replace('02 Jan', '31 Feb')],
  ...[good.slice(5), good.replace('Mon', 'Xyz'), good.replace('Mon', 'mon'), good.replace(', ', ','), `${good} x`],
  ...['Monday, 02-Jan-23 00:00:00 GMT', 'Monday, 02 Jan 2023 00:00:00 GMT', 'Monx, 02-Jan-23 00:00:00 GMT'],
  ...['Mon Jan  2 00:00:00 2023', 'Mon Jan  2 00:00:00 2023 UTC', 'Mon Jan 02 2023 00:00:00', '2023-01-02T00:00:00Z'],
  ...['24:00:00', '23:60:00', '23:59:61', '0:0:0', '00:00', '00:00:0x'].map((time) => good.replace('00:00:00', time)),
  ...['+0000', '-0000', '+00:00', '+0100', 'GMT+1'].map((zone) => good.replace('UTC', zone)),
];

it('knows which dates apt can read', { timeout: 300_000 }, async () => {
  if (leftOut) return;
  const verdicts = await judgeReleases(dates.map(release));
  expect(verdicts[0]).toEqual({ accepted: true, message: '' });
  for (const [index, { message }] of verdicts.entries()) {
    const found = (await find(release(dates[index]!))).some(({ rule }) => rule === 'debian-control/release-date');
    expect(found, dates[index]!).toBe(message.includes("Invalid 'Date'"));
  }
});

it('says an error about no Release file that apt takes, and something about each that it does not', {
  timeout: 300_000,
}, async () => {
  if (leftOut) return;
  const pieces = [
    'Suite: y',
    'Date:',
    'SHA1:',
    'SHA256:',
    ' ',
    '0',
    'x',
    'word',
    ' more',
    ':',
    '# note',
    indexLine,
    'Valid-Until: x',
    '',
  ];
  const runs = Number(process.env.DEB_FILES_RUNS ?? 25);
  const texts = [...new Set(fc.sample(damaged(release(good), pieces), { seed: 7, numRuns: runs })), '', 'nonsense\n'];
  for (const [index, { accepted, message }] of (await judgeReleases(texts)).entries()) {
    const text = texts[index]!;
    const found = await find(text);
    if (accepted)
      expect(
        found.filter(({ severity }) => severity === 'error'),
        text,
      ).toEqual([]);
    // Of an empty file there is nothing to say, and a sum may be that of another file.
    else if (text !== '' && !/Hash Sum mismatch|File has unexpected size/.test(message))
      expect(found.length, `${message}\n${text}`).toBeGreaterThan(0);
  }
});
