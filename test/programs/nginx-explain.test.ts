import { beforeAll, expect, test } from 'vitest';
import { ensurePackages, nginxPackages, skipOrThrow } from './debian.ts';
import { compareWithNginx } from './explain-agreement.ts';
import { sites } from './explain-generator.ts';
import { patternSites } from './explain-patterns.ts';

let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(nginxPackages), 'the comparison with a running nginx');
  if (leftOut) console.warn(leftOut);
}, 900_000);

test('explained requests come to what a running nginx answers', { timeout: 120_000 }, async ({ skip }) => {
  if (leftOut) skip(leftOut);
  const { agreed, unknown, disagreements } = await compareWithNginx(sites, 120, 3);
  expect(disagreements.slice(0, 3)).toEqual([]);
  expect(agreed).toBeGreaterThanOrEqual(1700);
  // All of what is generated can be followed; only what a backend makes of a blank in a URI can't.
  expect(unknown).toBeLessThan(20);
});

test('patterns mean here what they mean to PCRE', { timeout: 120_000 }, async ({ skip }) => {
  if (leftOut) skip(leftOut);
  const { agreed, unknown, disagreements } = await compareWithNginx(patternSites, 30, 3);
  expect(disagreements.slice(0, 3)).toEqual([]);
  expect(agreed).toBeGreaterThanOrEqual(1800);
  // These are odd patterns, and some of them the two sides may see otherwise.
  expect(unknown).toBeLessThan((agreed + unknown) / 5);
});
