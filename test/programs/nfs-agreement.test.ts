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

/** Quotes and octal escapes that begin and do not end, in every place where one may stand. */
const halfDone = [
  '"',
  '""',
  '"a',
  'a"b',
  '\\',
  '\\0',
  '\\04',
  '\\040',
  '\\000',
  ' \\000',
  '\\8',
  '\\400',
  '\\377',
  '"\\',
  '\\"',
  '\\04"0',
];

describe('quotes and octal escapes half done', () => {
  test('exportfs', { timeout: 120_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    if (!canJudgeExports()) skip('namespaces take root');
    const texts = halfDone.flatMap((piece) => [
      `/srv${piece} 192.0.2.1(ro)\n`,
      `${piece}/srv 192.0.2.1(ro)\n/home 192.0.2.2(ro)\n`,
      `/srv 192.0.2.1${piece}(ro)\n`,
      `/srv 192.0.2.1(r${piece}o)\n/home 192.0.2.2(ro)\n`,
      `/srv 192.0.2.1(ro,mp=/a${piece})\n`,
      `/srv 192.0.2.1(ro)${piece}\n/home 192.0.2.2(ro)\n`,
      `/srv 192.0.2.1(ro) ${piece}`,
      `${piece} 192.0.2.1(ro)\n/home 192.0.2.2(ro)\n`,
      `/srv -ro ${piece}\n/home 192.0.2.2(ro)\n`,
      `/srv 192.0.2.1(ro) ${piece} 192.0.2.2(ro)\n`,
    ]);
    const judgements = await judgeExports(texts);
    for (const [index, text] of texts.entries()) {
      if (parseExports(text).silentEnd !== undefined) continue;
      const { messages } = judgements[index]!;
      const errors = await errorLines('nfs-exports', text);
      expect(errors.length > 0, `${JSON.stringify(text)}\nexportfs: ${messages.join(' | ')}`).toBe(messages.length > 0);
    }
  });

  test('findmnt', { timeout: 120_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    for (const piece of halfDone)
      for (const text of [
        `/dev/sda1${piece} /srv ext4 defaults 0 0\n`,
        `/dev/sda1 /srv${piece} ext4 defaults 0 0\n`,
        `/dev/sda1 /srv ext4${piece} defaults 0 0\n`,
        `/dev/sda1 /srv ext4 de${piece}faults 0 0\n`,
        `/dev/sda1 /srv ext4 defaults 0${piece} 0\n`,
        `/dev/sda1 ${piece}`,
        `/dev/sda1 ${piece}\n`,
      ])
        expect([...new Set(await errorLines('fstab', text))], JSON.stringify(text)).toEqual(await judgeFstab(text));
  });
});

describe('what exportfs complains of and exports all the same', () => {
  test.for([
    // With the blank, 192.0.2.1 gets the defaults and everybody may write.
    ['/srv 192.0.2.1 (rw,no_subtree_check)\n', 'No options for /srv 192.0.2.1', ['192.0.2.1(ro', '*(rw']],
    ['/srv 192.0.2.1\n', 'No options for /srv 192.0.2.1', ['192.0.2.1(ro']],
    ['/srv\n', 'No options for /srv', ['(ro']],
    ['/srv (ro,no_subtree_check)\n', 'No host name given', ['*(ro']],
  ] as const)('%j', { timeout: 60_000 }, async ([text, complaint, table], { skip }) => {
    if (leftOut) skip(leftOut);
    if (!canJudgeExports()) skip('namespaces take root');
    const [judgement] = await judgeExports([text]);
    expect(judgement!.messages.join('\n')).toContain(complaint);
    expect(judgement!.etab.map((line) => line.replace(/^.*\t/, '').replace(/,.*/, ''))).toEqual(table);
    expect(await errorLines('nfs-exports', text)).toHaveLength(1);
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
        .entries.flatMap((entry) =>
          effectiveExports(entry).map((effective, at) => [entry.clients[at]!, effective] as const),
        )
        .map(([client, effective]) => `${client.name}(${etabOptions(effective)})`);
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
