import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../harness/check.ts';
import { ensurePackages, skipOrThrow } from '../programs/debian.ts';
import { askLintian, type LintianFinding } from '../programs/lintian.ts';
import { formatChecks, formatPaths, formatTags, otherTags } from '../programs/lintian-formats.ts';

let leftOut: string | undefined;
let said: LintianFinding[][] = [];

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(['lintian', 'dpkg-dev']), 'the comparison with lintian');
  if (leftOut) return;
  said = await askLintian(
    formatTags.map(({ language, text, path, kind = 'native', version, files }) => ({
      kind,
      files: { ...files, [path ?? formatPaths[language]!]: text },
      ...(version === undefined ? {} : { version }),
    })),
    formatChecks,
  );
}, 900_000);

describe.each([...new Set(formatTags.map(({ language }) => language))])('what lintian says of %s', (language) => {
  const rows = formatTags.map((row, index) => ({ ...row, index })).filter((row) => row.language === language);
  it.each(rows)('$tag: $rule', async ({ tag, rule, text, version = '1.0', files = {}, index }) => {
    const beside = {
      'debian/changelog': `p (${version}-1) unstable; urgency=medium\n`,
      'debian/rules': '',
      'debian/source/format': '',
      ...files,
    };
    const { diagnostics } = await check({
      language,
      path: `/srv/${formatPaths[language]!}`,
      text,
      files: Object.fromEntries(Object.entries(beside).map(([path, content]) => [`/srv/${path}`, content])),
    });
    const found = diagnostics.filter((finding) => finding.rule === rule);
    expect(diagnostics.map((finding) => finding.rule)).toContain(rule);
    if (leftOut) return;
    const theirs = said[index]!.filter((finding) => finding.tag === tag);
    expect(said[index]!.map((finding) => finding.tag)).toContain(tag);
    const lines = theirs.flatMap((finding) => (finding.line === undefined ? [] : [finding.line]));
    const ours = found.map(({ span }) => text.slice(0, span.start).split('\n').length);
    // lintian points at the line where a stanza or a field begins, we at the words; of two patterns it names the other.
    if (lines.length > 0 && !rule.endsWith('/shadowed-pattern'))
      expect(Math.min(...lines.map((line) => Math.abs(line - ours[0]!)))).toBeLessThanOrEqual(3);
  });
});

const folder = '/usr/share/lintian/tags';

it('says of every tag of these checks which rule answers to it, or why none does', () => {
  if (!existsSync(folder)) return;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tag'));
  const known = files
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((text) => formatChecks.includes(/^Check: (.*)$/m.exec(text)?.[1] ?? ''))
    .map((text) => /^Tag: (.*)$/m.exec(text)?.[1] ?? '');
  const answered = new Set(formatTags.map(({ tag }) => tag));
  expect(known.length).toBeGreaterThan(140);
  expect(known.filter((tag) => !answered.has(tag) && !otherTags.has(tag))).toEqual([]);
  expect([...answered, ...otherTags.keys()].filter((tag) => !known.includes(tag))).toEqual([]);
  expect([...answered].filter((tag) => otherTags.has(tag))).toEqual([]);
});
