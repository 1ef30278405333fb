import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { checkText } from '../../server/src/check-text.ts';
import { damaged } from './damage.ts';
import { ensurePackages, skipOrThrow } from './debian.ts';
import { judgeStanzaWatches, judgeWatches, stanzaModules } from './uscan.ts';
import { decodeWatch, linePieces, lineWatch, stanzaPieces, stanzaWatch } from './watch-texts.ts';

const rounds = Number(process.env.WATCH_TEXTS ?? 600);
let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(['devscripts']), 'the comparison with uscan');
  if (leftOut) console.warn(leftOut);
}, 900_000);

it('agrees with uscan on damaged lines', { timeout: 300_000 }, async ({ skip }) => {
  if (leftOut) skip(leftOut);
  const texts = [lineWatch, ...fc.sample(damaged(lineWatch, linePieces), { numRuns: rounds, seed: 31 })];
  const verdicts = await judgeWatches(texts);
  const wrong: unknown[] = [];
  const missed: unknown[] = [];
  let refused = 0;
  for (const [index, text] of texts.entries()) {
    const found = await checkText({ path: '/srv/debian/watch', text, languageId: 'debian-watch' });
    const errors = found.filter(({ severity }) => severity === 'error');
    const { accepted, warnings } = verdicts[index]!;
    if (!accepted) refused++;
    if (accepted === (errors.length === 0)) continue;
    const said = { text, warnings, ours: found.map((error) => `${error.severity} ${error.line}: ${error.message}`) };
    (accepted ? wrong : missed).push(said);
  }
  if (process.env.WATCH_TEXTS) {
    console.log(`${refused} refused, ${wrong.length} wrong, ${missed.length} missed`);
    for (const said of [...wrong.slice(0, 8), ...missed.slice(0, 14)]) console.log(JSON.stringify(said));
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(missed.length).toBeLessThanOrEqual(refused * 0.05);
  expect(refused).toBeGreaterThan(rounds / 5);
});

/** Holds what we say of files of version 5 against verdicts. */
async function compareStanzas(texts: readonly string[], verdicts: readonly { readonly accepted: boolean }[]) {
  const wrong: unknown[] = [];
  const missed: unknown[] = [];
  let refused = 0;
  for (const [index, text] of texts.entries()) {
    const found = await checkText({ path: '/srv/debian/watch', text, languageId: 'debian-watch' });
    const ours = found.map((error) => `${error.severity} ${error.line}: ${error.message}`);
    const errors = ours.filter((line) => line.startsWith('error'));
    const { accepted } = verdicts[index]!;
    if (!accepted) refused++;
    if (accepted && errors.length > 0) wrong.push({ text, ours });
    // What a later version may read is a warning.
    else if (!accepted && !ours.some((line) => /^(?:error|warning)/.test(line))) missed.push({ text, ours });
  }
  if (process.env.WATCH_TEXTS) {
    console.log(`${refused} refused, ${wrong.length} wrong, ${missed.length} missed`);
    for (const said of [...wrong.slice(0, 14), ...missed.slice(0, 14)]) console.log(JSON.stringify(said));
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(missed.length).toBeLessThanOrEqual(refused * 0.05);
  expect(refused).toBeGreaterThan(texts.length / 5);
}

it('agrees with what uscan said of damaged stanzas when it was asked', { timeout: 60_000 }, async () => {
  const rows = readFileSync(new URL('./watch-verdicts.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const recorded = rows.filter((row) => !row.startsWith('#')).map(decodeWatch);
  expect(rows[0]).toMatch(/^# devscripts 2\.\d+/);
  expect(recorded.length).toBeGreaterThan(500);
  await compareStanzas(
    recorded.map(({ text }) => text),
    recorded,
  );
});

it('agrees with uscan on damaged stanzas, where the machine has one that reads them', {
  timeout: 300_000,
}, async () => {
  if (stanzaModules() === undefined) return;
  const texts = [stanzaWatch, ...fc.sample(damaged(stanzaWatch, stanzaPieces), { numRuns: rounds, seed: 32 })];
  await compareStanzas(texts, await judgeStanzaWatches(texts));
});
