import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkText } from '../../server/src/check-text.ts';
import { parseSchedule } from '../../server/src/languages/crontab/schedule/schedule.ts';
import { fieldDefinitions } from '../../server/src/languages/crontab/schema/fields.ts';
import { knownVariables } from '../../server/src/languages/crontab/schema/variables.ts';
import { scheduleWords } from '../../server/src/languages/crontab/schema/words.ts';
import { cronPackages, judgeSystemTables, judgeUserTables, rejectedLine } from './cron.ts';
import { cronTable } from './cron-generator.ts';
import { ensurePackages, skipOrThrow } from './debian.ts';

let leftOut: string | undefined;
beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(cronPackages), 'the comparison with cron');
  if (leftOut) console.warn(leftOut);
}, 900_000);

/** How many tables are generated; more of them while the language is worked on. */
const tables = Number(process.env.CRON_TABLES ?? 600);

const forms = [
  { form: 'system', path: '/etc/cron.d/table', judge: judgeSystemTables },
  { form: 'user', path: '/var/spool/cron/crontabs/root', judge: judgeUserTables },
] as const;

const errorsOf = async (path: string, text: string) =>
  (await checkText({ path, text, languageId: 'crontab' })).filter(({ severity }) => severity === 'error');

describe.each(forms)('generated tables, $form', ({ path, judge }) => {
  test('we call an error what cron rejects, and nothing else', { timeout: 900_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const texts = fc.sample(cronTable, { numRuns: tables, seed: Number(process.env.CRON_SEED ?? 31) });
    const verdicts = await judge(texts);
    // Were nearly everything accepted or rejected, the comparison would say nothing.
    expect(verdicts.filter(({ accepted }) => accepted).length).toBeGreaterThan(150);
    expect(verdicts.filter(({ accepted }) => !accepted).length).toBeGreaterThan(150);
    for (const [index, text] of texts.entries()) {
      const { accepted, message } = verdicts[index]!;
      const errors = await errorsOf(path, text);
      if (accepted) expect(errors, JSON.stringify(text)).toEqual([]);
      // Which users a machine has does not stand in the table.
      else if (message !== 'bad username') expect(errors, `${JSON.stringify(text)}: ${message}`).not.toEqual([]);
    }
  });

  test('the first error stands on the line that cron rejects', { timeout: 120_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    // A lone carriage return ends a line for editors, but not for cron.
    const texts = fc.sample(cronTable, { numRuns: 60, seed: 32 }).filter((text) => !/\r(?!\n)/.test(text));
    let compared = 0;
    for (const text of texts) {
      const [first] = await errorsOf(path, text);
      const line = first === undefined ? undefined : await rejectedLine(text, judge);
      if (first === undefined || line === undefined) continue;
      compared++;
      expect(first.line, JSON.stringify(text)).toBe(line);
    }
    expect(compared).toBeGreaterThan(15);
  });
});

describe('what cron knows', () => {
  test('every word, and the fields that stand for it', async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const texts = scheduleWords.flatMap(({ name, fields }) => [`${name} x\n`, `${fields ?? '@reboot'} x\n`]);
    expect((await judgeUserTables(texts)).every(({ accepted }) => accepted)).toBe(true);
    for (const { fields } of scheduleWords) if (fields !== undefined) expect(parseSchedule(fields)).toBeDefined();
  });

  test('the bounds and the names of every field', async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const line = (index: number, value: string) => `${'* '.repeat(index)}${value}${' *'.repeat(4 - index)} x\n`;
    const inside = fieldDefinitions.flatMap(({ low, high, names }, index) =>
      [String(low), String(high), ...names].map((value) => line(index, value)),
    );
    const outside = fieldDefinitions.flatMap(({ low, high }, index) =>
      [high + 1, ...(low > 0 ? [low - 1] : [])].map((value) => line(index, String(value))),
    );
    expect((await judgeUserTables(inside)).filter(({ accepted }) => !accepted)).toEqual([]);
    expect((await judgeUserTables(outside)).filter(({ accepted }) => accepted)).toEqual([]);
  });

  test('the settings that stand in the program', async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const program = await readFile('/usr/sbin/cron', 'latin1');
    const strings = new Set(program.match(/[\x20-\x7e]{2,}/g));
    const contained = (name: string) => strings.has(name) || strings.has(`${name}=%s`);
    const own = knownVariables.filter(({ readBy }) => readBy === 'cron').map(({ name }) => name);
    expect(own.filter((name) => !contained(name))).toEqual([]);
    for (const { name, readBy } of knownVariables) if (readBy === 'others') expect(contained(name)).toBe(false);
    // Whatever else looks like a variable there would be one that we do not know.
    const unknown = [...strings].filter((text) => /^(MAIL|CONTENT|CRON)_?[A-Z_]+$/.test(text) && !own.includes(text));
    expect(unknown.filter((text) => text !== 'CRON')).toEqual([]);
  });
});
