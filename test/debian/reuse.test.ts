import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import type { Analysis, Language } from '../../server/src/core/language.ts';
import type { Diagnostic } from '../../server/src/core/rules/diagnostic.ts';
import { createSectionMemory } from '../../server/src/core/rules/sections.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { type FileView, noFiles } from '../../server/src/core/workspace/file-source.ts';
import { debianControl } from '../../server/src/languages/debian-control/language.ts';

const control = fc.constantFrom(
  ...['Source: a', 'Package: a', 'Package: a-dev', 'Package: liba1', 'Package: liba-dev', 'Architecture: any', ''],
  ...['Architecture: all', 'Section: libs', 'Section: net', 'Priority: optional', 'Homepage: https://example.org/'],
  ...['Build-Depends: debhelper-compat (= 13), b', 'Build-Depends-Indep: c', 'Depends: ${misc:Depends}, a', ''],
  ...[
    'Depends: a (= ${binary:Version})',
    'Depends: liba1 (= ${source:Version}), a | b',
    'Depends: liba1',
    ' c,',
    '# x',
  ],
  ...['Provides: b, c (= 1)', 'Breaks: b', 'Description: the same', 'Description: other', ' A text.', ' .', 'Word', ''],
  ...[
    'Maintainer: A <a@example.org>',
    'Section: net',
    'Package-Type: udeb',
    'Depends: gnome, ${',
    'two words',
    '}',
    '\r',
  ],
  ...['-----BEGIN PGP SIGNATURE-----', '# etcetera-ignore debian-control/unknown-field: so', 'Multi-Arch: same', '@X@'],
);

const pieces: Readonly<Record<string, fc.Arbitrary<string>>> = { 'debian-control': control };

const paths: Readonly<Record<string, readonly string[]>> = {
  'debian-control': [
    '/srv/debian/control',
    '/srv/debian/control.in',
    '/srv/a.dsc',
    '/srv/Packages',
    '/srv/x',
    '/dpkg/status',
  ],
};

const changelog =
  'a (1.0-1) unstable; urgency=low\n\n  * x\n\n -- A <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000\n';
const files: FileView = {
  ...noFiles,
  get: (path) => (path === '/srv/debian/changelog' ? { state: 'loaded', text: changelog } : noFiles.get(path)),
};

const inOrder = (found: readonly Diagnostic[]) => found.map((finding) => JSON.stringify(finding)).sort();
const shapeOf = (analysis: Analysis) =>
  JSON.stringify(analysis.root, (_, value: unknown) => (value instanceof Map ? [...value] : value), 1);
const crash = (rule: string, error: unknown): never => {
  throw new Error(`${rule} crashed`, { cause: error });
};

it.each([debianControl as unknown as Language].map((language) => [language.id, language] as const))(
  '%s takes from the last analysis what it would find anew',
  { timeout: 600_000 },
  (id, language) => {
    const checker = createChecker(language);
    const piece = pieces[id]!;
    const examples = language.rules
      .flatMap(({ examples: { invalid, valid } }) => [...invalid, ...valid])
      .map((example) => (typeof example === 'string' ? example : example.code));
    const whole = fc
      .array(
        fc.oneof(
          fc.constantFrom(...examples),
          fc.array(piece, { maxLength: 12 }).map((lines) => lines.join('\n')),
        ),
        {
          minLength: 1,
          maxLength: 6,
        },
      )
      .map((parts) => parts.join('\n\n'));
    const edits = fc.array(
      fc.record({ at: fc.nat(), piece, removed: fc.integer({ min: 0, max: 6 }), line: fc.boolean() }),
      { minLength: 1, maxLength: 12 },
    );
    let reused = 0;
    fc.assert(
      fc.property(whole, edits, fc.constantFrom(...paths[id]!), (begin, changes, path) => {
        const memory = createSectionMemory();
        let text = begin;
        let previous: Analysis | undefined;
        for (const { at, piece: added, removed, line } of [{ at: 0, piece: '', removed: 0, line: false }, ...changes]) {
          const offset = at % (text.length + 1);
          text = text.slice(0, offset) + (line ? `\n${added}\n` : added) + text.slice(offset + removed);
          const document = createDocument(path, text);
          const input = { document, files, settings: {}, now: 1_700_000_000_000 };
          const analysis = language.analyse({ ...input, previous });
          const sections = language.sections!(analysis);
          if (sections !== undefined && sections.surroundings === memory.surroundings)
            reused += sections.nodes.filter((node) => memory.sections.get(node) !== undefined).length;
          const found = checker(analysis, {}, crash, memory);
          const anew = language.analyse(input);
          expect(shapeOf(analysis), JSON.stringify(text)).toEqual(shapeOf(anew));
          expect(inOrder(found), JSON.stringify(text)).toEqual(inOrder(checker(anew, {}, crash)));
          previous = analysis;
        }
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 200) },
    );
    expect(reused).toBeGreaterThan(200);
  },
);
