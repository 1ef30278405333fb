import { describe, expect, it } from 'vitest';
import { occurrenceAt, occurrencesOf } from '../../server/src/core/features/names.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import {
  describeExpression,
  parseLicenseExpression,
} from '../../server/src/languages/debian-copyright/analysis/license-expression.ts';
import { covers } from '../../server/src/languages/debian-copyright/analysis/patterns.ts';
import { check } from '../harness/check.ts';
import { accept, atCursor, completionsAt, hoverAt } from '../harness/cursor.ts';

const language = 'debian-copyright';
const path = '/srv/debian/copyright';
const header = 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\n';

describe('expressions of licences', () => {
  it.each([
    ['GPL-2+', 'The terms of `GPL-2+`.'],
    ['GPL-1+ or Artistic', 'The terms of `GPL-1+` or `Artistic`, whichever one chooses.'],
    ['A or B and C', 'The terms of (`A` or (`B` and `C`)).'],
    ['A or B, and C', 'The terms of (`A` or `B`) and `C`.'],
    ['GPL-2 with Font exception and ISC', 'The terms of `GPL-2 with Font exception` and `ISC`, all of them at once.'],
  ])('%s', (text, words) => {
    expect(describeExpression(parseLicenseExpression(text, 0))).toBe(words);
  });
});

describe('patterns', () => {
  it.each<[string, string, boolean]>([
    ['*', 'a/b', true],
    ['src/*', 'src/*.c', true],
    ['src/*.c', 'src/*', false],
    ['*.c', 'src/a.c', true],
    ['a?c', 'abc', true],
    ['a?c', 'a*c', false],
    ['*b*', 'a*b*c', true],
    ['\\*', '*', false],
    ['*', '\\*', true],
    ['debian/*', 'debian', false],
  ])('%s covers %s: %s', (outer, inner, expected) => {
    expect(covers(outer, inner)).toBe(expected);
  });
});

describe('help', () => {
  const text = `${header}Files: src/*\nCopyright: 2024 A\nLicense: GPL-2+ or <|>Own\n\nLicense: GPL-2+\n x\n\nLicense: own\n y\n`;

  it('offers fields by their stanza, and licences that the file describes first', async () => {
    const fields = await completionsAt({ language, path, text: `${header}Files: *\n<|>` });
    expect(fields.map((item) => item.label)).toEqual(['Copyright', 'License', 'Comment']);
    const licenses = await completionsAt({ language, path, text: text.replace('<|>Own', '<|>') });
    expect(licenses.slice(0, 3).map((item) => item.label)).toEqual(['GPL-2+', 'own', 'Expat']);
    expect(
      await accept({ language, path, text: `${header}Files: *\nLicense: GPL-2 with <|>\n` }, 'OpenSSL exception'),
    ).toContain('GPL-2 with OpenSSL exception\n');
  });

  it('says what is meant', async () => {
    expect(
      await hoverAt({ language, path, text: text.replace('<|>', '').replace('GPL-2+ or', 'GP<|>L-2+ or') }),
    ).toMatch(/or any later one[\s\S]*common-licenses\/GPL-2[\s\S]*whichever one chooses/);
    expect(await hoverAt({ language, path, text: text.replace('<|>', '').replace('src/*', 'sr<|>c/*') })).toContain(
      'Everything below `src/`',
    );
  });

  it('renames a licence in every stanza', async () => {
    const { language: found, analysis, offset } = await atCursor({ language, path, text });
    const names = found.names?.(analysis) ?? [];
    const edits = occurrencesOf(names, occurrenceAt(names, path, offset)!).map(({ span }) => ({
      ...span,
      newText: 'Mine',
    }));
    expect(applyEdits(analysis.document.text, edits)).toContain(
      'License: GPL-2+ or Mine\n\nLicense: GPL-2+\n x\n\nLicense: Mine\n',
    );
    expect(found.checkName?.('license', 'a b')).toContain('no blanks');
    expect(found.checkName?.('license', 'GPL-2+ with OpenSSL exception')).toBeUndefined();
  });

  it('formats without changing a word', async () => {
    const untidy = 'Format:   x/copyright-format/1.0/  \n\n\n\nFiles:*\nCopyright:\n 2024 A \n\n';
    const { language: found, analysis } = await check({ language, path, text: untidy });
    const edits = found.format?.(analysis, { tabSize: 8, insertSpaces: true }) ?? [];
    expect(applyEdits(untidy, edits)).toBe('Format: x/copyright-format/1.0/\n\nFiles: *\nCopyright:\n 2024 A\n');
  });
});

describe('the source beside debian/', () => {
  const files = Object.fromEntries(
    ['src/a.c', 'src/b*.c', 'doc/x/y.md', 'debian/rules', 'debian/copyright', 'LICENSE'].map((name) => [
      `/srv/hello/${name}`,
      '',
    ]),
  );
  const where = '/srv/hello/debian/copyright';
  const about = (patterns: string) => `${header}Files: ${patterns}\nCopyright: 2024 A\nLicense: Expat\n x\n`;
  const unused = async (patterns: string, seen: Readonly<Record<string, string>> = files, file = where) =>
    (await check({ language, path: file, text: about(patterns), files: seen })).diagnostics
      .filter(({ rule }) => rule === 'debian-copyright/unused-pattern')
      .map(({ message }) => message);

  it('tells which patterns match nothing', async () => {
    expect(await unused('* src/* *.md doc/?/y.md src/b\\*.c debian/rules')).toEqual([]);
    expect(await unused('sorce/* src/c.c *.rs doc/x')).toHaveLength(4);
  });

  it('says nothing where it is not in sight', async () => {
    expect(await unused('sorce/*', { '/srv/hello/debian/rules': '', '/srv/hello/.gitignore': '' })).toEqual([]);
    expect(await unused('sorce/*', files, '/srv/hello/debian/hello.copyright')).toEqual([]);
    expect(await unused('node_modules/x/* *.c')).toEqual([]);
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`/srv/hello/src/${index}`, '']));
    expect(await unused('sorce/*', many)).toEqual([]);
  });

  it('helps to write them', async () => {
    const labels = (await completionsAt({ language, path: where, text: about('<|>'), files })).map(
      ({ label }) => label,
    );
    expect(labels).toEqual(['*', 'debian/*', '*/', 'doc/x/*', 'src/*']);
    expect(await hoverAt({ language, path: where, text: about('sr<|>c/*'), files })).toContain('Matches here: 2.');
  });
});
