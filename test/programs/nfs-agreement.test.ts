import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkText } from '../../server/src/check-text.ts';
import { effectiveExports } from '../../server/src/core/nfs/exports/effective.ts';
import { etabOptions } from '../../server/src/core/nfs/exports/etab.ts';
import { parseExports } from '../../server/src/core/nfs/exports/parse.ts';
import { ensurePackages, skipOrThrow } from './debian.ts';
import { canJudgeExports, exportfsPackages, judgeExports } from './exportfs.ts';
import { findmntPackages, judgeFstab } from './findmnt.ts';
import { dashPackages, judgeShellTexts } from './grub.ts';
import { confText, defaultText, exportsText, fstabText, tameExports } from './nfs-texts.ts';
import { judgeConf, nfsconfPackages } from './nfsconf.ts';

let leftOut: string | undefined;

beforeAll(async () => {
  const packages = [...exportfsPackages, ...findmntPackages, ...nfsconfPackages, ...dashPackages];
  leftOut = skipOrThrow(await ensurePackages(packages), 'the comparison with exportfs, findmnt and nfsconf');
  if (leftOut) console.warn(leftOut);
}, 900_000);

async function errorLines(languageId: string, text: string): Promise<number[]> {
  const settings = { nfs: { version: '2.6.2' } };
  const findings = await checkText({ path: '/etc/x', text, languageId, settings });
  return findings.filter(({ severity }) => severity === 'error').map(({ line }) => line);
}

/** More texts, and others, in development: `NFS_RUNS=3000 NFS_SEED=7`. */
const { NFS_RUNS, NFS_SEED = '6' } = process.env;
const seed = Number(NFS_SEED);
const numRuns = (usual: number) => (NFS_RUNS === undefined ? usual : Number(NFS_RUNS));

describe('exportfs', () => {
  test('agrees on generated exports', { timeout: 180_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    if (!canJudgeExports()) skip('namespaces take root');
    const texts = fc.sample(exportsText, { numRuns: numRuns(300), seed });
    const judgements = await judgeExports(texts);
    let accepted = 0;
    for (const [index, text] of texts.entries()) {
      // Behind such a place exportfs reads nothing, while we go on.
      if (parseExports(text).silentEnd !== undefined) continue;
      const { messages } = judgements[index]!;
      if (messages.length === 0) accepted++;
      const errors = await errorLines('nfs-exports', text);
      expect(errors.length > 0, `${JSON.stringify(text)}\nexportfs: ${messages.join(' | ')}`).toBe(messages.length > 0);
    }
    expect(accepted).toBeGreaterThan(80);
  });
});

describe('etab', () => {
  test('has the options that we work out for a client', { timeout: 180_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    if (!canJudgeExports()) skip('namespaces take root');
    const texts = fc.sample(tameExports, { numRuns: numRuns(150), seed });
    const judgements = await judgeExports(texts);
    let compared = 0;
    for (const [index, text] of texts.entries()) {
      const { messages, etab } = judgements[index]!;
      if (messages.length > 0) continue;
      const ours = parseExports(text)
        .entries.flatMap((entry) => [...effectiveExports(entry).values()])
        .map((effective) => `${effective.client}(${etabOptions(effective)})`);
      expect(etab.map((line) => line.slice(line.indexOf('\t') + 1)).sort(), text).toEqual(ours.sort());
      compared++;
    }
    expect(compared).toBeGreaterThan(60);
  });
});

describe('findmnt', () => {
  test('agrees on the lines of generated tables', { timeout: 180_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    for (const text of fc.sample(fstabText, { numRuns: numRuns(300), seed })) {
      const lines = [...new Set(await errorLines('fstab', text))];
      expect(lines, JSON.stringify(text)).toEqual(await judgeFstab(text));
    }
  });
});

describe('nfsconf', () => {
  test('agrees on generated settings', { timeout: 180_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    for (const text of fc.sample(confText, { numRuns: numRuns(300), seed })) {
      const errors = await errorLines('nfs-conf', text);
      const { messages } = await judgeConf(text);
      expect(errors.length > 0, `${JSON.stringify(text)}\nnfsconf: ${messages.join(' | ')}`).toBe(messages.length > 0);
    }
  });
});

describe('dash', () => {
  test('agrees on generated files of /etc/default', { timeout: 180_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const texts = fc.sample(defaultText, { numRuns: numRuns(300), seed });
    const verdicts = await judgeShellTexts(texts);
    for (const [index, text] of texts.entries()) {
      const errors = await errorLines('nfs-default', text);
      expect(errors.length === 0, `${JSON.stringify(text)}\ndash: ${verdicts[index]!.message}`).toBe(
        verdicts[index]!.accepted,
      );
    }
  });
});
