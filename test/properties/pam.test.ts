import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../server/src/core/check.ts';
import type { Language } from '../../server/src/core/language.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { findTreeFault } from '../../server/src/core/syntax/node.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { type FileState, type FileView, noFiles } from '../../server/src/core/workspace/file-source.ts';
import { pam } from '../../server/src/languages/pam/language.ts';
import { pamConfig } from '../../server/src/languages/pam/profile/language.ts';
import { cpuTime } from '../harness/cpu-time.ts';

const words = [
  'auth',
  '-session',
  '@include',
  'common-auth',
  'required',
  'sufficient',
  'include',
  'substack',
  'pam_unix.so',
];
const odd = [
  '[success=1 default=ignore]',
  '[success=',
  ']',
  '\\]',
  '\\',
  '\\\n',
  '#',
  '\n',
  '\r\n',
  ' ',
  '\t',
  '\0',
  '\uFEFF',
  '🔒',
];
const stanza = [
  'Name:',
  'Auth:',
  'Auth-Type: Primary',
  'Priority: 5',
  ':',
  '\n\t',
  '[success=end]',
  'pam_permit.so',
  'nullok',
];
const pieces = fc.constantFrom(...words, ...odd, ...stanza);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
  fc.array(pieces, { maxLength: 40 }).map((list) => list.join(' ')),
  fc.string(),
);

const languages: readonly Language[] = [pam as unknown as Language, pamConfig as unknown as Language];
const analyse = (language: Language, text: string, path = '/etc/pam.d/service') =>
  language.analyse({ document: createDocument(path, text), files: noFiles, settings: {} });
const fail = (rule: string, error: unknown) => {
  throw new Error(rule, { cause: error });
};

describe.each(languages)('$id, whatever the text', (language) => {
  const check = createChecker(language);

  it('has a tree that loses nothing, and findings within the text', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('/etc/pam.d/service', '/etc/pam.conf'), (text, path) => {
        const analysis = analyse(language, text, path);
        expect(findTreeFault(analysis.root, text)).toBeUndefined();
        for (const { span } of check(analysis, {}, fail)) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('answers everywhere', () => {
    fc.assert(
      fc.property(texts, fc.nat(200), (text, at) => {
        const analysis = analyse(language, text);
        const offset = Math.min(at, text.length);
        language.hover?.(analysis, offset);
        language.outline?.(analysis);
        language.semanticTokens?.(analysis);
        language.signature?.(analysis, offset);
        language.names?.(analysis);
        language.codeLenses?.(analysis);
        language.inlayHints?.(analysis, { start: 0, end: text.length });
        const list = language.complete?.(analysis, offset);
        if (list !== undefined) expect(list.span.end).toBe(offset);
      }),
      { numRuns: 300 },
    );
  });
});

describe('formatting', () => {
  it('changes no token, and nothing the second time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const options = { tabSize: 8, insertSpaces: true };
        const once = applyEdits(text, pam.format!(analyse(pam as unknown as Language, text) as never, options));
        expect(pam.tokensOf!(once)).toEqual(pam.tokensOf!(text));
        expect(applyEdits(once, pam.format!(analyse(pam as unknown as Language, once) as never, options))).toBe(once);
      }),
      { numRuns: 400 },
    );
  });

  it('aligns the columns of lines that stand together', () => {
    const text =
      'auth required pam_env.so\n account   [success=1 default=ignore] pam_unix.so  debug\n\nsession optional pam_umask.so \n';
    const edits = pam.format!(analyse(pam as unknown as Language, text) as never, { tabSize: 8, insertSpaces: true });
    expect(applyEdits(text, edits)).toBe(
      [
        'auth    required                   pam_env.so',
        'account [success=1 default=ignore] pam_unix.so debug',
        '',
        'session optional pam_umask.so',
        '',
      ].join('\n'),
    );
  });
});

describe('large files', () => {
  it.each([
    ['100,000 lines', 'auth required pam_unix.so nullok\n'.repeat(100_000)],
    ['100,000 jumps', 'auth [success=99999999999 default=bad] pam_unix.so\n'.repeat(100_000)],
    ['one line of a megabyte', `auth required pam_exec.so ${'x '.repeat(500_000)}\n`],
    ['100,000 continued lines', 'auth required pam_unix.so \\\n'.repeat(100_000)],
    ['a megabyte of brackets', '['.repeat(1_000_000)],
  ])('are judged in linear time: %s', { timeout: 60_000 }, (_name, text) => {
    const started = cpuTime();
    createChecker(pam as unknown as Language)(analyse(pam as unknown as Language, text), {}, fail);
    // Anything quadratic takes minutes; a busy machine takes a few seconds.
    expect(cpuTime() - started).toBeLessThan(20_000);
  });
});

describe('services that include each other', () => {
  const fileView = (files: Readonly<Record<string, string>>): FileView => {
    const states = new Map<string, FileState>(
      Object.entries(files).map(([path, text]) => [path, { state: 'loaded', text }]),
    );
    return { ...noFiles, get: (path) => states.get(path) ?? { state: 'missing' } };
  };
  const among = (text: string, files: Readonly<Record<string, string>>) =>
    pam.analyse({ document: createDocument('/etc/pam.d/service', text), files: fileView(files), settings: {} });
  const chain = Array.from({ length: 15 }, (_, index): [string, string] => [
    `/etc/pam.d/f${index}`,
    `@include f${index + 1}\n`.repeat(30),
  ]);

  it.each([
    ['itself, 100,000 times', 'auth include service\n'.repeat(100_000), {}, 'pam/include-loop'],
    [
      'each other, 50,000 times',
      'auth substack other\n'.repeat(50_000),
      { '/etc/pam.d/other': 'auth include service\n' },
      'pam/include-loop',
    ],
    ['ever more others', `@include f0\nauth include service\n`, Object.fromEntries(chain), 'pam/include-loop'],
  ])('are answered fast: %s', { timeout: 60_000 }, (_name, text, files, rule) => {
    const before = process.cpuUsage().user;
    const findings = createChecker(pam as unknown as Language)(among(text, files), {}, fail);
    expect(findings.map((finding) => finding.rule)).toContain(rule);
    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(20);
  });
});
