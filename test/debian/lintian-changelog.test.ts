import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { check } from '../harness/check.ts';
import { ensurePackages, skipOrThrow } from '../programs/debian.ts';
import { askLintian, type LintianFinding } from '../programs/lintian.ts';
import { changelogChecks, changelogTags, otherChangelogTags } from '../programs/lintian-changelog.ts';

let leftOut: string | undefined;
let said: LintianFinding[][] = [];

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(['lintian', 'dpkg-dev']), 'the comparison with lintian');
  if (leftOut) return;
  said = await askLintian(
    changelogTags.map(({ kind, text, version, revision }) => ({
      kind,
      files: { [kind === 'binary' ? 'usr/share/doc/PACKAGE/changelog.Debian' : 'debian/changelog']: text },
      ...(version === undefined ? {} : { version }),
      ...(revision === undefined ? {} : { revision }),
    })),
    changelogChecks,
  );
}, 900_000);

it.each(changelogTags.map((row, index) => ({ ...row, index })))('$tag: $rule', async ({ tag, rule, text, index }) => {
  const now = Date.UTC(2023, 5, 1);
  const { diagnostics } = await check({ language: 'debian-changelog', path: '/srv/debian/changelog', text, now });
  expect(diagnostics.map((finding) => finding.rule)).toContain(rule);
  if (!leftOut) expect(said[index]!.map((finding) => finding.tag)).toContain(tag);
});

it('finds nothing where lintian finds nothing', async () => {
  const good = changelogTags.find(({ tag }) => tag === 'trailing-whitespace')!.text.replace('x. ', 'x.');
  const { diagnostics } = await check({ language: 'debian-changelog', path: '/srv/debian/changelog', text: good });
  expect(diagnostics).toEqual([]);
});

const folder = '/usr/share/lintian/tags';

it('says of every tag about changelogs which rule answers to it, or why none does', () => {
  if (!existsSync(folder)) return;
  const known = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tag'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((text) => /^Check: debian\/changelog$/m.test(text))
    .map((text) => /^Tag: (.*)$/m.exec(text)?.[1] ?? '');
  const answered = new Set(changelogTags.map(({ tag }) => tag));
  expect(known.length).toBeGreaterThan(45);
  expect(known.filter((tag) => !answered.has(tag) && !otherChangelogTags.has(tag))).toEqual([]);
  expect([...otherChangelogTags.keys()].filter((tag) => !known.includes(tag) || answered.has(tag))).toEqual([]);
});
