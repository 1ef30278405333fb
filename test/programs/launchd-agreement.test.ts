import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { launchd } from '../../server/src/languages/launchd/language.ts';
import { ensurePackages, skipOrThrow } from './debian.ts';
import { judgePlists, plistPackages } from './plist.ts';
import { mutatedPlist, soundPlist } from './plist-generator.ts';

/** More texts for a closer look while developing. */
const numRuns = Number(process.env.AGREEMENT_RUNS ?? 150);
let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(plistPackages), 'The agreement with xmllint and plistlib');
  if (leftOut) console.warn(leftOut);
}, 900_000);

const checker = createChecker(launchd);

function errorsOf(text: string): string[] {
  const document = createDocument('/srv/example.plist', text);
  return checker(launchd.analyse({ document, files: noFiles, settings: {} }), {}, (rule, error) => {
    throw new Error(`${rule} crashed`, { cause: error });
  })
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, message }) => `${rule}: ${message}`);
}

describe('agreement with xmllint and plistlib', () => {
  test('what they take has no error', { timeout: 120_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const texts = [...fc.sample(soundPlist, { numRuns }), ...fc.sample(mutatedPlist, { numRuns })];
    const verdicts = await judgePlists(texts);
    const wrong = [];
    for (const [index, text] of texts.entries()) {
      const errors = errorsOf(text);
      if (verdicts[index]!.fault === undefined && errors.length > 0) wrong.push({ text, errors });
    }
    expect(wrong).toEqual([]);
    expect(verdicts.filter(({ fault }) => fault === undefined).length).toBeGreaterThan(numRuns / 2);
  });

  test('nearly everything that they refuse has one', { timeout: 120_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const texts = fc.sample(mutatedPlist, { numRuns });
    const verdicts = await judgePlists(texts);
    const refused = texts.map((text, index) => ({ text, fault: verdicts[index]!.fault })).filter(({ fault }) => fault);
    const missed = [];
    for (const { text, fault } of refused) if (errorsOf(text).length === 0) missed.push({ text, fault });
    if (process.env.AGREEMENT_RUNS !== undefined) console.log(refused.length, missed);
    expect(missed.length).toBeLessThanOrEqual(refused.length * 0.05);
  });
});
