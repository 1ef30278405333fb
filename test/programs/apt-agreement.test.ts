import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkText } from '../../server/src/check-text.ts';
import { createDocument } from '../../server/src/core/service.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { noFiles } from '../../server/src/core/workspace/file-source.ts';
import { aptSources } from '../../server/src/languages/apt-sources/language.ts';
import { judgeSources } from './apt.ts';
import { damaged } from './damage.ts';
import { ensurePackages, packagingPackages, skipOrThrow } from './debian.ts';

const rounds = Number(process.env.APT_TEXTS ?? 50);
let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(packagingPackages), 'the comparison with apt');
  if (leftOut) console.warn(leftOut);
}, 900_000);

const uri = 'https://mirror.example.org/debian';
const print = '0123456789ABCDEF0123456789ABCDEF01234567';
const list = `deb [signed-by=/etc/apt/keyrings/x.gpg arch=amd64] ${uri} trixie main
deb-src [signed-by=/etc/apt/keyrings/x.gpg] ${uri} trixie main # why
deb [allow-insecure=yes trusted=no] https://packages.example.org/apt stable main
deb [ inrelease-path=x  check-date=yes ] https://packages.example.org/b ./
`;
const pieces = [
  ...['signed-by=x.gpg', `signed-by=${print}`, `signed-by=${print}!`, `signed-by=${print}G`, 'signed-by=,'],
  ...['signed-by=/a.gpg,b', 'allow-weak=yes', 'allow-insecure=no', 'allow-insecure=perhaps', 'inrelease-path=y'],
  ...['trusted=maybe', 'allow-downgrade-to-insecure=1', 'valid-until-max=1d', 'Signed-By=x', '"', '%20', '[', ']'],
  `deb ${uri} trixie main`,
  `deb [signed-by=x allow-weak=on] ${uri}/ trixie contrib`,
  'deb [allow-insecure=off] https://packages.example.org/apt stable extra',
];
const stanzas = `Types: deb deb-src
URIs: ${uri}
Suites: trixie trixie-updates
Components: main
Signed-By: /etc/apt/keyrings/x.gpg

Types: deb
URIs: https://packages.example.org/apt
Suites: stable
Components: main
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 mDMEY
 -----END PGP PUBLIC KEY BLOCK-----
Enabled: yes
`;
const fields = [
  ...['Signed-By: x', 'Signed-By: /x y', `Signed-By: ${print}`, 'Signed-By:', ' x', ' -----BEGIN', 'Enabled: no'],
  ...['Enabled: maybe', 'Allow-Insecure: yes', 'InRelease-Path: x', 'Trusted: perhaps', `URIs: ${uri}`, ' trixie'],
];

describe('apt', () => {
  it.each([
    ['list', list, pieces],
    ['sources', stanzas, fields],
  ] as const)('agrees on keys and permissions in the form .%s', { timeout: 240_000 }, async (form, base, edits) => {
    if (leftOut) return;
    const apart: unknown[] = [];
    for (const text of [base, ...fc.sample(damaged(base, edits), { numRuns: rounds, seed: 17 })]) {
      const verdict = await judgeSources(text, form);
      const path = `/etc/apt/sources.list.d/test.${form}`;
      const found = await checkText({ path, text, languageId: 'apt-sources' });
      const errors = found.filter(({ severity }) => severity === 'error');
      if (verdict.accepted === (errors.length === 0)) continue;
      // apt before 3.0 stops where only one of two entries names a key, or names it rightly; newer ones go on.
      const milder = found.some(({ rule, severity }) => severity === 'warning' && /conflicting|bad-key/.test(rule));
      if (verdict.message.includes('for option Signed-By') && milder) continue;
      apart.push({ text, theirs: verdict.message, ours: errors.map((error) => `${error.line}: ${error.message}`) });
    }
    expect(apart.slice(0, 3)).toEqual([]);
  });

  const word = fc.constantFrom('main', 'contrib', 'non-free', 'extra/x');
  const option = fc.constantFrom(
    ...['arch=amd64', 'arch=amd64,arm64', 'arch-=i386', 'lang=none', 'lang+=de,fr', 'target+=Contents-deb'],
    ...['trusted=yes', 'trusted=no', 'signed-by=/x.gpg', `signed-by=${print}`, 'signed-by=/x.gpg,/y.asc', 'pdiffs=no'],
    ...['by-hash=force', 'check-valid-until=no', 'valid-until-min=60', 'valid-until-max=999', 'check-date=no'],
    'date-max-future=5',
  );
  const entry = fc.record({
    type: fc.constantFrom('deb', 'deb-src'),
    options: fc.uniqueArray(option, { maxLength: 3, selector: (text) => text.replace(/[+-]?=.*/, '') }),
    uri: fc.nat({ max: 40 }).map((number) => `https://mirror.example.org/${number}`),
    suite: fc.constantFrom('trixie', 'trixie-updates', './', 'a/'),
    words: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
    spaced: fc.boolean(),
    comment: fc.constantFrom('', ' # why', '\n# above'),
  });
  const entries = fc.array(entry, { minLength: 1, maxLength: 5 }).map((all) =>
    all
      .map(({ type, options, uri: address, suite, words, spaced, comment }) => {
        const given = options.length === 0 ? '' : spaced ? `[ ${options.join('  ')} ]  ` : `[${options.join(' ')}] `;
        return `${type}  ${given}${address}${spaced ? '\t' : ' '}${suite} ${suite.endsWith('/') ? '' : words.join(' ')}${comment}`;
      })
      .join('\n'),
  );

  it('reads formatted lines, and the stanzas made of lines, as it reads the lines', { timeout: 240_000 }, async () => {
    if (leftOut) return;
    let [converted, formatted] = [0, 0];
    for (const text of fc.sample(entries, { numRuns: Math.ceil(rounds / 2), seed: 18 })) {
      const before = await judgeSources(`${text}\n`, 'list');
      const analysis = aptSources.analyse({
        document: createDocument('/etc/apt/a.list', text),
        files: noFiles,
        settings: {},
      });
      const tidy = applyEdits(text, aptSources.format?.(analysis, { tabSize: 8, insertSpaces: true }) ?? []);
      expect(await judgeSources(`${tidy}\n`, 'list')).toEqual(before);
      if (tidy !== text) formatted++;
      const [refactoring] = aptSources.refactorings?.(analysis, { start: 0, end: 0 }) ?? [];
      if (refactoring === undefined || !before.accepted) continue;
      converted++;
      expect(await judgeSources(applyEdits(text, refactoring.edits), 'sources')).toEqual(before);
    }
    expect(converted).toBeGreaterThan(rounds / 5);
    expect(formatted).toBeGreaterThan(rounds / 5);
  });
});
