import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { expandSnippet } from '../grammars/expand-snippet.ts';
import { check } from '../harness/check.ts';
import { ensurePackages, skipOrThrow } from '../programs/debian.ts';
import { dashPackages, judgeShellTexts } from '../programs/grub.ts';
import { judgePlists, plistPackages } from '../programs/plist.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const read = (name: string) =>
  Object.values(
    JSON.parse(readFileSync(new URL(`../../snippets/${name}.json`, import.meta.url), 'utf8')) as Record<
      string,
      Snippet
    >,
  );
/** What is no whole file stands in a job. */
const inJob = (body: string) =>
  body.startsWith('<?xml')
    ? body
    : `<plist version="1.0">\n<dict>\n<key>Label</key>\n<string>org.example.job</string>\n<key>Program</key>\n<string>/usr/local/bin/x</string>\n${body}\n</dict>\n</plist>\n`;
const plists = read('launchd').map(({ body }) => inJob(expandSnippet(body)));
const settings = read('icecc').map(({ body }) => `${expandSnippet(body)}\n`);

let leftOut: string | undefined;
beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages([...plistPackages, ...dashPackages]), 'judging the snippets');
  if (leftOut) console.warn(leftOut);
}, 900_000);

describe('snippets for launchd and icecc', () => {
  test('have prefixes of their own and one sentence each', () => {
    for (const name of ['launchd', 'icecc']) {
      const snippets = read(name);
      expect(new Set(snippets.map(({ prefix }) => prefix)).size).toBe(snippets.length);
      for (const { description } of snippets) expect(description).toMatch(/^[A-Z].{20,130}\.$/);
    }
  });

  test('are taken by those who read them', async ({ skip }) => {
    if (leftOut) skip(leftOut);
    expect((await judgePlists(plists)).map(({ fault }) => fault)).toEqual(plists.map(() => undefined));
    expect((await judgeShellTexts(settings)).every(({ accepted }) => accepted)).toBe(true);
  });

  test('have nothing to say about them', async () => {
    for (const text of plists) {
      const path = '/Library/LaunchDaemons/org.example.job.plist';
      expect((await check({ language: 'launchd', path, text })).diagnostics, text).toEqual([]);
    }
    for (const text of settings)
      expect((await check({ language: 'icecc', path: '/etc/icecc/icecc.conf', text })).diagnostics, text).toEqual([]);
  });
});
