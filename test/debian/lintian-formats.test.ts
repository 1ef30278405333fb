import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../harness/check.ts';

const format = 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n';
const all = 'Files: *\nCopyright: 2024 A\nLicense: ';
const line = (rest: string) => `version=4\n${rest}\n`;
const diff = '--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n';

/** Tags of lintian 2.116 about these files alone, the rule that answers to each, and a text that has the fault. */
const tags: Readonly<Record<string, readonly (readonly [tag: string, rule: string, text: string])[]>> = {
  'debian-copyright': [
    ['insecure-copyright-format-uri', 'format-uri', `${format.replace('https', 'http')}\n${all}Expat\n x\n`],
    ['missing-field-in-dep5-copyright', 'missing-field', `${format}\nFiles: *\nLicense: Expat\n x\n`],
    ['missing-license-paragraph-in-dep5-copyright', 'undefined-license', `${format}\n${all}Own\n`],
    ['missing-license-text-in-dep5-copyright', 'license-text', `${format}\n${all}Own\n\nLicense: Own\n`],
    [
      'unused-license-paragraph-in-dep5-copyright',
      'unused-license',
      `${format}\n${all}Expat\n x\n\nLicense: Own\n y\n`,
    ],
    [
      'dep5-copyright-license-name-not-unique',
      'duplicate-license',
      `${format}\n${all}Own\n\nLicense: Own\n y\n\nLicense: Own\n z\n`,
    ],
    ['pipe-symbol-used-as-license-disjunction', 'license-name', `${format}\n${all}Expat | ISC\n x\n`],
    ['comma-separated-files-in-dep5-copyright', 'file-pattern', `${format}\n${all.replace('*', 'a, b')}Expat\n x\n`],
    ['invalid-escape-sequence-in-dep5-copyright', 'file-pattern', `${format}\n${all.replace('*', 'a\\b')}Expat\n x\n`],
    [
      'global-files-wildcard-not-first-paragraph-in-dep5-copyright',
      'shadowed-pattern',
      `${format}\n${all.replace('*', 'a')}Expat\n x\n\n${all}Expat\n x\n`,
    ],
    ['syntax-error-in-dep5-copyright', 'malformed-line', `${format}\n${all}Expat\n x\nno field here\n`],
    [
      'copyright-refers-to-symlink-license',
      'common-license-path',
      `${format}\n${all}GPL-2+\n See /usr/share/common-licenses/GPL.\n`,
    ],
    ['obsolete-field-in-dep5-copyright', 'unknown-field', `${format}Maintainer: A\n\n${all}Expat\n x\n`],
  ],
  'debian-watch': [
    ['missing-debian-watch-file-standard', 'bad-version', 'https://example.org/ x-(.+)\\.tar\\.gz\n'],
    ['older-debian-watch-file-standard', 'bad-version', 'version=3\nhttps://example.org/ x-(.+)\\.tar\\.gz\n'],
    ['unknown-debian-watch-file-standard', 'bad-version', 'version=7\nhttps://example.org/ x-(.+)\\.tar\\.gz\n'],
    ['debian-watch-line-invalid', 'malformed-entry', line('opts="repack https://example.org/ x-(.+)\\.gz')],
    ['debian-watch-uses-insecure-uri', 'insecure-source', line('http://example.org/ x-(.+)\\.tar\\.gz')],
    ['debian-watch-file-uses-deprecated-githubredir', 'obsolete-site', line('https://githubredir.debian.net/x/y (.+)')],
    [
      'debian-watch-lacks-sourceforge-redirector',
      'obsolete-site',
      line('https://downloads.sourceforge.net/x/ x-(.+)\\.gz'),
    ],
  ],
  'debian-patch': [
    ['quilt-patch-missing-description', 'missing-description', diff],
    [
      'quilt-patch-using-template-description',
      'missing-description',
      `Description: <short summary of the patch>\n${diff}`,
    ],
  ],
  'debian-series': [
    ['quilt-patch-with-non-standard-options', 'patch-option', 'a.patch -p0\n'],
    ['quilt-series-without-trailing-newline', 'last-line-end', 'a.patch'],
    ['quilt-series-references-non-existent-patch', 'missing-patch', 'gone.patch\n'],
  ],
  'debian-source-format': [
    ['unsupported-source-format', 'unusual-format', '3.0 (git)\n'],
    ['older-source-format', 'unusual-format', '1.0\n'],
  ],
  'debian-tests-control': [
    ['conflicting-test-fields', 'test-of-stanza', 'Tests: a\nTest-Command: true\n'],
    ['illegal-runtime-test-name', 'missing-script', 'Tests: a/b\n'],
    ['missing-runtime-test-file', 'missing-script', 'Tests: gone\n'],
    ['testsuite-dependency-has-unparsable-elements', 'invalid-relation', 'Tests: a\nDepends: x (3)\n'],
  ],
};

const paths: Readonly<Record<string, string>> = {
  'debian-copyright': '/srv/debian/copyright',
  'debian-watch': '/srv/debian/watch',
  'debian-patch': '/srv/debian/patches/x.patch',
  'debian-series': '/srv/debian/patches/series',
  'debian-source-format': '/srv/debian/source/format',
  'debian-tests-control': '/srv/debian/tests/control',
};

describe.each(Object.entries(tags))('what lintian says of %s', (language, rows) => {
  it.each(rows)('%s: %s', async (_, rule, text) => {
    const { diagnostics } = await check({ language, path: paths[language]!, text, files: { '/srv/debian/rules': '' } });
    expect(diagnostics.map((found) => found.rule)).toContain(`${language}/${rule}`);
  });
});

const folder = '/usr/share/lintian/tags';

it('names tags that lintian has, where it is installed', () => {
  if (!existsSync(folder)) return;
  const known = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
      name.replace(/^.*\//, '').replace(/\.tag$/, ''),
    ),
  );
  const named = Object.values(tags).flatMap((rows) => rows.map(([tag]) => tag));
  expect(named.filter((tag) => !known.has(tag))).toEqual([]);
});
