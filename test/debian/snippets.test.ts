import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { expandSnippet } from '../grammars/expand-snippet.ts';
import { check } from '../harness/check.ts';
import { judgeSources } from '../programs/apt.ts';
import { judgeTests } from '../programs/autopkgtest.ts';
import { ensurePackages, skipOrThrow } from '../programs/debian.ts';
import { judgeFormats, judgePatches } from '../programs/dpkg-source.ts';
import { judgeCopyrights } from '../programs/python-debian.ts';
import { judgeStanzaWatches, judgeWatches, stanzaModules } from '../programs/uscan.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

let leftOut: string | undefined;

beforeAll(async () => {
  const packages = ['apt', 'dpkg-dev', 'libdpkg-perl', 'devscripts', 'autopkgtest', 'python3-debian'] as const;
  leftOut = skipOrThrow(await ensurePackages(packages), 'judging the snippets');
  if (leftOut) console.warn(leftOut);
}, 900_000);

const format = 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n';
const diff = '--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n';

/** Where the snippets of a language stand, what stands around them, and whether the real program takes them. */
const languages: Readonly<
  Record<string, { path: string; around?: (text: string) => string; judge?: (text: string) => Promise<boolean> }>
> = {
  'apt-sources': {
    path: '/srv/x.sources',
    judge: async (text) => (await judgeSources(text, text.startsWith('deb') ? 'list' : 'sources')).accepted,
  },
  'debian-copyright': {
    path: '/srv/debian/copyright',
    around(text) {
      if (text.startsWith('Format')) return text;
      const whole = text.startsWith('License:')
        ? `Files: *\nCopyright: 2024 A\n${text.split('\n', 1)[0]!}\n\n${text}`
        : `${text}\nLicense: Expat\n The terms.\n`;
      return `${format}\n${whole}`;
    },
    judge: async (text) => (await judgeCopyrights([text]))[0]!.verdict === 'ok',
  },
  'debian-watch': {
    path: '/srv/debian/watch',
    around: (text) => (/^version/i.test(text) ? text : `version=4\n${text}`),
    async judge(text) {
      if (!text.startsWith('Version')) return (await judgeWatches([text]))[0]!.accepted;
      return stanzaModules() === undefined || (await judgeStanzaWatches([text]))[0]!.accepted;
    },
  },
  'debian-tests-control': {
    path: '/srv/debian/tests/control.in',
    judge: async (text) => (await judgeTests([text]))[0]!.accepted,
  },
  'debian-source-format': {
    path: '/srv/debian/source/format',
    judge: async (text) => (await judgeFormats([text]))[0]!,
  },
  'debian-source-options': { path: '/srv/debian/source/options' },
  'debian-series': { path: '/srv/series' },
  'debian-patch': {
    path: '/srv/debian/patches/x.patch',
    around: (text) => `${text}${diff}`,
    judge: async (text) => (await judgePatches([text]))[0]!.accepted,
  },
};

describe.each(Object.entries(languages))('snippets for %s', (id, { path, around, judge }) => {
  const file = new URL(`../../snippets/${id}.json`, import.meta.url);
  const snippets = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Snippet>);

  test('are there, each with its own prefix and one sentence', () => {
    const prefixes = snippets.map(([, { prefix }]) => prefix);
    expect(prefixes.length).toBeGreaterThan(1);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    for (const [name, { description }] of snippets) expect(description, name).toMatch(/^[A-Z].{15,130}\.$/);
  });

  test.each(snippets)('%s is accepted, and we find nothing worse than a hint', async (_, { body }) => {
    const day = (line: string) => line.replace('${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}', '2026-01-01');
    const own = `${expandSnippet(body.map(day)).trimEnd()}\n`;
    const text = around?.(own) ?? own;
    if (leftOut === undefined && judge !== undefined) expect(await judge(text), text).toBe(true);
    const where = own.startsWith('deb ') ? '/srv/sources.list' : path;
    const { diagnostics } = await check({
      language: id,
      text,
      path: where,
      settings: { today: '2026-01-01' },
      // A signature is checked with a key that whoever takes the snippet has.
      files: { '/srv/debian/upstream/signing-key.asc': '' },
    });
    expect(diagnostics.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
  });
});
