import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkText } from '../../server/src/check-text.ts';
import { judgeSources } from './apt.ts';
import { ensurePackages, packagingPackages, skipOrThrow } from './debian.ts';
import { judgeChangelogs, judgeControls } from './dpkg.ts';

let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages(packagingPackages), 'the comparison with dpkg and apt');
  if (leftOut) console.warn(leftOut);
}, 900_000);

async function errorsOf(languageId: string, path: string, text: string) {
  const findings = await checkText({ path, text, languageId });
  return findings.filter(({ severity }) => severity === 'error');
}

/** A text in which one line was changed, swapped, doubled or taken away. */
function damaged(base: string, pieces: readonly string[]): fc.Arbitrary<string> {
  const lines = base.split('\n');
  const edit = fc.record({
    line: fc.nat({ max: lines.length - 1 }),
    kind: fc.constantFrom('drop', 'double', 'insert', 'replace', 'cut', 'blank', 'indent', 'unindent'),
    piece: fc.constantFrom(...pieces),
    at: fc.nat({ max: 80 }),
  });
  return fc.array(edit, { minLength: 1, maxLength: 2 }).map((edits) => {
    const result = [...lines];
    for (const { line, kind, piece, at } of edits) {
      const text = result[line] ?? '';
      const place = Math.min(at, text.length);
      if (kind === 'drop') result[line] = '';
      else if (kind === 'double') result[line] = `${text}\n${text}`;
      else if (kind === 'insert') result[line] = text.slice(0, place) + piece + text.slice(place);
      else if (kind === 'replace') result[line] = piece;
      else if (kind === 'cut') result[line] = text.slice(0, place) + text.slice(place + 1);
      else if (kind === 'blank') result[line] = ' ';
      else result[line] = kind === 'indent' ? ` ${text}` : text.trimStart();
    }
    return result.join('\n');
  });
}

const control = `# a comment
Source: hello
Section: devel
Maintainer: A <a@example.org>
Build-Depends: debhelper-compat (= 13), libfoo-dev (>= 1.0~rc1-1) [linux-any !s390x] <!nocheck> <cross a>,
# why
 python3:any | perl:native, \${extra:Build},

Package: hello
Architecture: any
Depends: \${misc:Depends}, hello-data (= \${source:Version}), a (<< 2) | b,
Conflicts: c (>> 1), d
Description: greets
 Long text: with a colon.
 .
 And more.

Package: hello-data
Architecture: all
Provides: e (= 1), f
Description: data
`;
const controlPieces = [
  ...[
    ':',
    ' ',
    ',',
    '|',
    '(',
    ')',
    '[',
    ']',
    '<',
    '>',
    '!',
    '!!',
    '=',
    '=>',
    '<=',
    '#',
    '-',
    '_',
    '.',
    '\t',
    '${',
    '}',
    '$',
  ],
  ...[
    'word',
    'A: b',
    'Source: x',
    'Package: Y_',
    '-a: b',
    ': c',
    ' : d',
    '.',
    ' .',
    '..',
    '[]',
    '<>',
    '( )',
    '(>= )',
    '(>=)',
    '(<<)',
  ],
  ...[
    '(1)',
    '(=>9)',
    '(= 1 2)',
    ':any',
    ':',
    ' # no',
    '[amd64',
    '<!a',
    'Depends: a b',
    'Enhances: a | b',
    '\r',
    'é',
    '-----BEGIN PGP SIGNED MESSAGE-----',
  ],
];

const changelog = `hello (1:2.10-3) unstable; urgency=medium, binary-only=yes

  * Change one. (Closes: #123456)
    and more

  [ Someone ]
  * Change two.

 -- A B <a@example.org>  Mon, 02 Jan 2023 10:00:00 +0000

hello (2.9) unstable experimental; urgency=low

  * Older.

 -- A B <a@example.org>  Sun, 01 Jan 2023 10:00:00 -0330
# a comment
`;
const changelogPieces = [
  ...[
    ' ',
    ';',
    ',',
    '(',
    ')',
    '=',
    '<',
    '>',
    '--',
    ' -- ',
    '_',
    ':',
    '\t',
    '\r',
    '#',
    '# x',
    '/* x */',
    '$Id: x $',
    'vim: x',
  ],
  ...[
    'hello (1) a;',
    'hello (1) a',
    'Old Changelog:',
    'word',
    'word:',
    '1',
    '32',
    'Foo',
    'September',
    'FEB',
    'Thursday',
    'urgency',
    'X-a=b',
    'xs-a=b',
  ],
  ...[
    'Mon Jan  1 10:00:00 CET 1999  A B  <a@example.org>',
    'Mon Jan  1 1999  A B  (a@example.org)',
    'hello-1.0 Debian 1',
    ' one',
    'Local variables:',
    '99:00',
    '1800',
  ],
];

const list = `# comment
deb [arch=amd64 signed-by=/usr/share/keyrings/x.gpg] https://mirror.example.org/debian bookworm main contrib # why
deb-src https://mirror.example.org/src bookworm main
deb [trusted=yes] file:/srv/packages ./
`;
const listPieces = [
  ...[
    ' ',
    '[',
    ']',
    '"',
    '=',
    '#',
    ':',
    '/',
    '%41',
    '%',
    '\t',
    '\r',
    'deb',
    'deb ',
    'rpm x y z',
    'deb http://mirror.example.org/x y/',
    'ab',
    'a=',
  ],
  ...[
    'deb [a] b: c d',
    'deb [ab=c]e: f g',
    'deb [ab="c d"] e: f g',
    'deb "a b:" c d',
    'deb a:b [c d] e',
    'deb https://mirror.example.org/debian bookworm main',
  ],
];

const stanzas = `# comment
Types: deb deb-src
URIs: https://mirror.example.org/debian
Suites: bookworm bookworm-updates
Components: main
 contrib
Architectures: amd64
Enabled: yes

Types: deb
URIs: file:/srv/packages
Suites: ./
`;
const stanzaPieces = [
  ...[
    ':',
    ' ',
    '#',
    '/',
    '\t',
    'x',
    'Types',
    'Types: rpm',
    'Types:',
    'Enabled: no',
    'Enabled: off',
    'Suites: /',
    'Components:',
    'URIs: a',
    '# x',
  ],
  ...['Trusted: yes', 'Signed-By: /a', 'word', '\r', 'types: deb', 'Uris: b:c', ' '],
];

const aboutForm = new Set(['bad-heading', 'bad-trailer', 'missing-trailer'].map((name) => `debian-changelog/${name}`));

describe('dpkg and apt', () => {
  it('agrees on 3,000 damaged debian/control', { timeout: 180_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const texts = [control, ...fc.sample(damaged(control, controlPieces), { numRuns: 3000, seed: 11 })];
    const verdicts = await judgeControls(texts);
    const apart: unknown[] = [];
    for (const [index, text] of texts.entries()) {
      const errors = await errorsOf('debian-control', '/srv/debian/control', text);
      if (verdicts[index]!.accepted === (errors.length === 0)) continue;
      apart.push({
        text,
        theirs: verdicts[index]!.message,
        ours: errors.map((error) => `${error.line}: ${error.message}`),
      });
    }
    expect(apart.slice(0, 3)).toEqual([]);
    expect(verdicts.filter((verdict) => !verdict.accepted).length).toBeGreaterThan(500);
  });

  it('agrees on 3,000 damaged debian/changelog', { timeout: 180_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const texts = [changelog, ...fc.sample(damaged(changelog, changelogPieces), { numRuns: 3000, seed: 12 })];
    const verdicts = await judgeChangelogs(texts);
    const apart: unknown[] = [];
    for (const [index, text] of texts.entries()) {
      // What dpkg says of a file that is full of slips, or hardly begun, is a warning to us too: see strictness.ts.
      const found = await checkText({ path: '/srv/debian/changelog', text, languageId: 'debian-changelog' });
      const errors = found.filter(({ severity, rule }) => severity === 'error' || aboutForm.has(rule));
      // A weekday that dpkg ignores with a warning is a warning to us too.
      const theirs = verdicts[index]!.filter(({ message }) => !message.startsWith('ignoring invalid week day'));
      if ((theirs.length === 0) === (errors.length === 0)) continue;
      apart.push({ text, theirs, ours: errors.map((error) => `${error.line}: ${error.message}`) });
    }
    expect(apart.slice(0, 3)).toEqual([]);
  });

  it.each([
    ['list', list, listPieces],
    ['sources', stanzas, stanzaPieces],
  ] as const)(
    'agrees on 200 damaged lists of sources in the form .%s',
    { timeout: 180_000 },
    async (form, base, pieces) => {
      if (leftOut) return;
      const texts = [base, ...fc.sample(damaged(base, pieces), { numRuns: 200, seed: 13 })];
      const apart: unknown[] = [];
      for (const text of texts) {
        const [verdict, errors] = await Promise.all([
          judgeSources(text, form),
          errorsOf('apt-sources', `/etc/apt/sources.list.d/test.${form}`, text),
        ]);
        if (verdict.accepted === (errors.length === 0)) continue;
        // A key that only one of two entries names is a warning: apt has taken it since 3.0.
        if (verdict.message.includes('option Signed-By')) continue;
        apart.push({ text, theirs: verdict.message, ours: errors.map((error) => `${error.line}: ${error.message}`) });
      }
      expect(apart.slice(0, 3)).toEqual([]);
    },
  );
});
