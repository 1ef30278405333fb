import { beforeAll, expect, test } from 'vitest';
import { ensurePackages, nginxPackages, skipOrThrow } from './debian.ts';
import { compareWithNginx } from './explain-agreement.ts';

let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(nginxPackages), 'the comparison with a running nginx');
  if (leftOut) console.warn(leftOut);
}, 900_000);

test('explained requests come to what a running nginx answers', { timeout: 120_000 }, async ({ skip }) => {
  if (leftOut) skip(leftOut);
  const { agreed, unknown, disagreements } = await compareWithNginx(60, 3);
  expect(disagreements.slice(0, 3)).toEqual([]);
  expect(agreed).toBeGreaterThanOrEqual(500);
  // Patterns and variables that can't be followed are rare among these.
  expect(unknown).toBeLessThan((agreed + unknown) / 20);
});
