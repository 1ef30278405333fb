import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import { parseDeb822 } from '../../server/src/core/deb822/parser.ts';
import { fixAll, selectSafeFixes } from '../../server/src/core/rules/fix-all.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { findTreeFault } from '../../server/src/core/syntax/node.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { languages } from '../../server/src/languages/registry.ts';
import { cpuTime } from '../harness/cpu-time.ts';

const pieces = fc.constantFrom(
  ...[
    'Source: a',
    'Package: b',
    'Architecture: any',
    'Depends: a (>= 1), b [amd64] <!x> | c',
    ' continued',
    '.',
    ' .',
    '#c',
    'Word',
  ],
  ...[
    'hello (1.0-1) unstable; urgency=low',
    '  * Change',
    ' -- A <a@b>  Mon, 02 Jan 2023 10:00:00 +0000',
    ' --',
    'vim: x',
    'Old Changelog:',
  ],
  ...[
    'deb [a=b c',
    'deb [arch=amd64] http://mirror.example.org/x y z',
    'deb',
    'Types: deb',
    'URIs: a:b',
    'Suites: x/',
    'Types',
    '"',
    '[',
    ']',
  ],
  ...[
    '-----BEGIN PGP SIGNED MESSAGE-----',
    '-----BEGIN PGP SIGNATURE-----',
    '-----END PGP SIGNATURE-----',
    '${x}',
    '${',
    '(',
    ')',
    '<',
    '>',
  ],
  ...[
    'Format: x/copyright-format/1.0/',
    'Files: * src/*.c',
    'License: GPL-2+ or Expat, and ISC',
    'version=4',
    'Version: 5',
    'opts="a=s/x/y/,b',
    'https://example.org/x (.+',
    'Template: GitHub',
    'x \\',
    'Tests: a',
    'Restrictions: needs-root',
    '3.0 (quilt)',
    'compression = "xz',
    'a.patch -p0',
    '--- a/x',
    '+++ b/x',
    '@@ -1,2 +1 @@',
    '-x',
    '+y',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    ' ',
    '\t',
    '\0',
    '\uFEFF',
    '🔒',
    ':',
    ',',
    '|',
    '(> 1)',
    '# etcetera-ignore debian-control/unknown-field: x',
  ],
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 50 }).map((parts) => parts.join('\n')),
  fc.array(pieces, { maxLength: 50 }).map((parts) => parts.join('')),
);

const paths: Readonly<Record<string, readonly string[]>> = {
  'debian-control': ['/srv/debian/control', '/srv/a.dsc', '/srv/Packages', '/srv/debian/tests/control'],
  'debian-changelog': ['/srv/debian/changelog'],
  'debian-copyright': ['/srv/debian/copyright'],
  'debian-watch': ['/srv/debian/watch', '/srv/debian/watch.ex'],
  'debian-tests-control': ['/srv/debian/tests/control'],
  'debian-source-format': ['/srv/debian/source/format'],
  'debian-source-options': ['/srv/debian/source/options'],
  'debian-series': ['/srv/debian/patches/series'],
  'debian-patch': ['/srv/debian/patches/a.patch'],
  'apt-sources': ['/etc/apt/sources.list', '/etc/apt/sources.list.d/a.sources'],
};

describe.each(languages.filter(({ id }) => Object.hasOwn(paths, id)))('$id', (language) => {
  const checker = createChecker(language);
  const analyse = (content: string, path: string) =>
    language.analyse({ document: createDocument(path, content), files: noFiles, settings: {} });
  const check = (content: string, path: string) =>
    checker(analyse(content, path), {}, (rule, error) => {
      throw new Error(`${rule} crashed`, { cause: error });
    });
  const path = fc.constantFrom(...paths[language.id]!);

  it('has a lossless tree and findings within the text, whatever the text', () => {
    fc.assert(
      fc.property(text, path, (content, where) => {
        expect(findTreeFault(analyse(content, where).root, content)).toBeUndefined();
        for (const { span, fixes } of check(content, where)) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(content.length);
          expect(span.start).toBeLessThan(Math.max(span.end, 1));
          for (const edit of fixes.flatMap((fix) => fix.edits)) expect(edit.end).toBeLessThanOrEqual(content.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('mends to a fixed point', () => {
    fc.assert(
      fc.property(text, path, (content, where) => {
        const mended = fixAll(content, (current) => check(current, where)).text;
        expect(selectSafeFixes(check(mended, where))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('answers at every place', () => {
    fc.assert(
      fc.property(text, path, fc.nat(), (content, where, at) => {
        const analysis = analyse(content, where);
        const offset = at % (content.length + 1);
        const hover = language.hover?.(analysis, offset);
        if (hover !== undefined) expect(hover.span.start).toBeLessThanOrEqual(offset);
        const list = language.complete?.(analysis, offset);
        if (list !== undefined) expect(list.span.end).toBe(offset);
        language.outline?.(analysis);
        language.semanticTokens?.(analysis);
        language.refactorings?.(analysis, { start: offset, end: offset });
        language.names?.(analysis);
      }),
      { numRuns: 400 },
    );
  });
});

describe('hostile files', () => {
  const within = (milliseconds: number, work: () => void) => {
    const start = cpuTime();
    work();
    expect(cpuTime() - start).toBeLessThan(milliseconds);
  };

  it('reads a stanza of 200,000 fields and a line of a megabyte at once', () => {
    within(3000, () => parseDeb822('A: b\n'.repeat(200_000)));
    within(3000, () => parseDeb822(`A: ${' '.repeat(1_000_000)}b\n`));
    within(3000, () => parseDeb822(' '.repeat(1_000_000)));
    for (const language of languages.filter(({ id }) => Object.hasOwn(paths, id))) {
      const checker = createChecker(language);
      const bad = [
        'a '.repeat(200_000),
        '['.repeat(200_000),
        'a: (<'.repeat(100_000),
        ` -- ${'<'.repeat(200_000)}`,
        '\n \n'.repeat(100_000),
      ];
      for (const content of [
        ...bad,
        `Source: a\nBuild-Depends: ${'a | b (>= 1), '.repeat(20_000)}`,
        `deb ${'[a=b '.repeat(50_000)}`,
      ]) {
        within(4000, () => {
          const analysis = language.analyse({
            document: createDocument(paths[language.id]![0]!, content),
            files: noFiles,
            settings: {},
          });
          checker(analysis, {}, (rule, error) => {
            throw new Error(`${rule} crashed`, { cause: error });
          });
        });
      }
    }
  });
});
