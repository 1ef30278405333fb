import { expect, it } from 'vitest';
import type { LaunchdKey } from '../../server/src/languages/launchd/schema/keys.ts';
import { findKey, jobKeys } from '../../server/src/languages/launchd/schema/table.ts';
import { documentedKeys, sourceKeys } from './known-keys.ts';

const flatten = (keys: readonly LaunchdKey[]): LaunchdKey[] => keys.flatMap((key) => [key, ...flatten(key.keys ?? [])]);
const all = flatten(jobKeys);

it('knows every key that launchd.plist(5) documents', () => {
  const names = new Set(all.map(({ name }) => name));
  expect(documentedKeys.filter((name) => !names.has(name))).toEqual([]);
});

it('knows every key that launchd reads, and takes every type that it takes', () => {
  const wrong = sourceKeys.filter(([name, kinds]) => {
    const known = findKey(name)?.kinds ?? [];
    return !kinds.split('|').every((kind) => (known as readonly string[]).includes(kind));
  });
  expect(wrong).toEqual([]);
});

it('has a sentence for each, and no name twice', () => {
  for (const { name, summary } of all) expect(summary, name).toMatch(/^[A-Z].{10,170}\.$/);
  expect(new Set(jobKeys.map(({ name }) => name)).size).toBe(jobKeys.length);
});
