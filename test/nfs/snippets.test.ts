import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { expandSnippet } from '../grammars/expand-snippet.ts';
import { check } from '../harness/check.ts';
import { ensurePackages, skipOrThrow } from '../programs/debian.ts';
import { canJudgeExports, exportfsPackages, judgeExports } from '../programs/exportfs.ts';
import { findmntPackages, judgeFstab } from '../programs/findmnt.ts';
import { dashPackages, judgeShellTexts } from '../programs/grub.ts';
import { judgeConf, nfsconfPackages } from '../programs/nfsconf.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

let leftOut: string | undefined;

beforeAll(async () => {
  const packages = [...exportfsPackages, ...findmntPackages, ...nfsconfPackages, ...dashPackages];
  leftOut = skipOrThrow(await ensurePackages(packages), 'judging the snippets');
  if (leftOut) console.warn(leftOut);
}, 900_000);

/** The complaints of the program that reads a language's files. */
const judges: Readonly<Record<string, (text: string) => Promise<readonly unknown[]>>> = {
  'nfs-exports': async (text) => (canJudgeExports() ? (await judgeExports([text]))[0]!.messages : []),
  fstab: judgeFstab,
  'nfs-conf': async (text) => (await judgeConf(text)).messages,
  'nfs-default': async (text) => (await judgeShellTexts([text])).filter(({ accepted }) => !accepted),
};

const paths: Readonly<Record<string, string>> = {
  'nfs-exports': '/etc/exports',
  fstab: '/etc/fstab',
  'nfs-conf': '/etc/nfs.conf',
  'nfs-default': '/etc/default/nfs-kernel-server',
  autofs: '/etc/auto.srv',
};

describe.each(Object.entries(paths))('snippets for %s', (id, path) => {
  const file = new URL(`../../snippets/${id}.json`, import.meta.url);
  const snippets = existsSync(file)
    ? Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Snippet>)
    : [];

  test('are there, each with its own prefix and one sentence', () => {
    const prefixes = snippets.map(([, { prefix }]) => prefix);
    expect(prefixes.length).toBeGreaterThan(1);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    for (const [name, { description }] of snippets) expect(description, name).toMatch(/^[A-Z].{20,130}\.$/);
  });

  test.each(snippets)('%s is accepted, and we find nothing worse than a hint', async (_, { body }) => {
    const text = `${expandSnippet([...body])}\n`;
    if (leftOut === undefined) expect(await (judges[id]?.(text) ?? []), text).toEqual([]);
    const { diagnostics } = await check({ language: id, text, path });
    // A transition offers AUTH_SYS on purpose, which is told as information.
    expect(diagnostics.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
  });
});
