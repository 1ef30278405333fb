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

it('says of each when it came, and where it is explained', () => {
  for (const { name, since, docs } of all) {
    expect(since, name).toMatch(/^1\d\.\d+$/);
    expect(docs, name).toMatch(/^https:/);
  }
  // What its own source reads and the manual does not have is explained by the source.
  const documented = new Set(documentedKeys);
  for (const { name, docs } of all) expect(docs?.endsWith(`#${name}`), name).toBe(documented.has(name));
});

it('says what became of keys that are no longer read', () => {
  const old = all.filter(({ deprecated }) => deprecated !== undefined);
  expect(old.map(({ name, deprecated }) => `${name} ${deprecated}`)).toEqual([
    'LimitLoadToHosts 10.10',
    'LimitLoadFromHosts 10.10',
    'OnDemand 10.5',
    'ServiceIPC 10.9',
    'NetworkState 10.10',
    'TimeOut 10.10',
    'HopefullyExitsLast 10.10',
    'HopefullyExitsFirst 10.10',
    'JetsamPriority 10.7',
  ]);
  for (const { name, fate } of old) expect(fate, name).toMatch(/^[a-z].*[^.]$/);
});

it('has a sentence for each, and no name twice', () => {
  for (const { name, summary } of all) expect(summary, name).toMatch(/^[A-Z].{10,170}\.$/);
  expect(new Set(jobKeys.map(({ name }) => name)).size).toBe(jobKeys.length);
});
