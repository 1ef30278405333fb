import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkText } from '../../server/src/check-text.ts';
import { damaged } from './damage.ts';
import {
  type FileVerdict,
  judgeBuiltPackages,
  judgeSourceControls,
  judgeStatusFiles,
  judgeUploads,
} from './deb-files.ts';
import { ensurePackages, packagingPackages, skipOrThrow } from './debian.ts';

let leftOut: string | undefined;
beforeAll(async () => {
  leftOut = skipOrThrow(
    await ensurePackages([...packagingPackages, 'devscripts']),
    'the comparison with dpkg and devscripts',
  );
  if (leftOut) console.warn(leftOut);
}, 900_000);

const md5 = (digit: string) => digit.repeat(32);
const sha1 = (digit: string) => digit.repeat(40);
const sha256 = (digit: string) => digit.repeat(64);

const built = `Package: hello
Source: hello-src
Version: 1:2.0-1
Architecture: amd64
Multi-Arch: same
Essential: no
Maintainer: A <a@example.org>
Installed-Size: 12
Depends: libc6 (>= 2.36), a:any (<< 2) | b, c (= 1:1.0-1)
Conflicts: d, e (>> 3)
Provides: f (= 1)
Section: misc
Priority: optional
X-Own: a
Description: greets
 Long text: with a colon.
 .
 More of it.
`;
const status = `Package: hello
Status: install ok installed
Architecture: amd64
Version: 2.0-1
Multi-Arch: foreign
Conffiles:
 /etc/hello ${md5('a')}
Depends: libc6 (>= 2.36), a | b
Description: greets
 Long text.

Package: other
Status: deinstall ok config-files
Architecture: all
Version: 1.0
Config-Version: 1.0
Breaks: hello (<< 1)
Description: other
`;
const source = `Format: 3.0 (quilt)
Source: hello
Binary: hello
Architecture: any
Version: 2.0-1
Maintainer: A <a@example.org>
Checksums-Sha1:
 ${sha1('1')} 120 hello_2.0.orig.tar.gz
 ${sha1('2')} 7 hello_2.0-1.debian.tar.xz
Checksums-Sha256:
 ${sha256('3')} 120 hello_2.0.orig.tar.gz
 ${sha256('4')} 7 hello_2.0-1.debian.tar.xz
Files:
 ${md5('5')} 120 hello_2.0.orig.tar.gz
 ${md5('6')} 7 hello_2.0-1.debian.tar.xz
`;
const changes = `Format: 1.8
Date: Mon, 02 Jan 2023 00:00:00 +0000
Source: hello
Architecture: source
Version: 2.0-1
Distribution: unstable
Urgency: medium
Maintainer: A <a@example.org>
Changes:
 hello (2.0-1) unstable; urgency=medium
 .
   * New.
Checksums-Sha1:
 ${sha1('1')} 120 hello_2.0-1.dsc
 ${sha1('2')} 7 hello_2.0-1.debian.tar.xz
Checksums-Sha256:
 ${sha256('3')} 120 hello_2.0-1.dsc
 ${sha256('4')} 7 hello_2.0-1.debian.tar.xz
Files:
 ${md5('5')} 120 misc optional hello_2.0-1.dsc
 ${md5('6')} 7 misc optional hello_2.0-1.debian.tar.xz
`;
const buildinfo = `Format: 1.0
Source: hello
Binary: hello
Architecture: amd64
Version: 2.0-1
Checksums-Md5:
 ${md5('5')} 120 hello_2.0-1_amd64.deb
Checksums-Sha1:
 ${sha1('1')} 120 hello_2.0-1_amd64.deb
Checksums-Sha256:
 ${sha256('3')} 120 hello_2.0-1_amd64.deb
Build-Architecture: amd64
Installed-Build-Depends:
 a (= 1),
 b (= 2)
`;

const pieces = [
  ...'Package: x|Version: 1_0|Version: 3|Architecture: all|Depends: a b|Depends: a, |Depends: a (1)|Depends: a:native [x]'.split(
    '|',
  ),
  ...'Multi-Arch: foo|Essential: YES|# comment|-x: 1|X: 1|, ;:; (|;) ;[amd64];<!nocheck>;${misc:Depends}; | x;Format: 1.0;Format: 9'.split(
    /[|;]/,
  ),
  ...[
    'Status: x',
    'Size: 1',
    'Section:',
    '.',
    'a',
    '_',
    '\t',
    ' more',
    ' .',
    ':',
    'Files:',
    `${md5('5')} 8 hello_2.0-1.dsc`,
    `Conffiles: a`,
  ],
  ...[
    ` ${md5('7')} 9 other.tar.gz`,
    ` ${sha1('7')} 9 hello_2.0-1.dsc`,
    '7',
    ' ',
    'Checksums-Sha512:',
    'Checksums-Md5:',
    '0',
    'A',
  ],
];

const runs = Number(process.env.DEB_FILES_RUNS ?? 60);
const subjects: readonly (readonly [string, string, string, (texts: readonly string[]) => Promise<FileVerdict[]>])[] = [
  ['DEBIAN/control', built, '/srv/hello/DEBIAN/control', judgeBuiltPackages],
  ['the status of dpkg', status, '/var/lib/dpkg/status', judgeStatusFiles],
  ['a .dsc file', source, '/srv/hello_2.0-1.dsc', judgeSourceControls],
  ['a .changes file', changes, '/srv/hello_2.0-1_source.changes', (texts) => judgeUploads(texts, 'changes')],
  ['a .buildinfo file', buildinfo, '/srv/hello_2.0-1_amd64.buildinfo', (texts) => judgeUploads(texts, 'buildinfo')],
];

describe('errors agree with the programs that read', () => {
  it.each(subjects)('%s', { timeout: 300_000 }, async (name, base, path, judge) => {
    if (leftOut) return;
    const texts = [
      base,
      ...new Set(fc.sample(damaged(base, pieces), { seed: Number(process.env.DEB_FILES_SEED ?? 7), numRuns: runs })),
    ];
    const verdicts = await judge(texts);
    expect(verdicts[0]).toMatchObject({ accepted: true });
    const wrong: unknown[] = [];
    let [refused, caught] = [0, 0];
    for (const [index, verdict] of verdicts.entries()) {
      const text = texts[index]!;
      const findings = await checkText({ path, text, languageId: 'debian-control' });
      const errors = findings.filter(({ severity }) => severity === 'error');
      if (verdict.accepted && errors.length > 0)
        wrong.push({ text, errors: errors.map(({ line, message }) => `${line}: ${message}`) });
      if (verdict.accepted) continue;
      refused++;
      if (errors.length > 0) caught++;
      else if (process.env.DEB_FILES_RUNS !== undefined) console.warn(`${name}: ${verdict.message}\n${text}`);
    }
    expect(wrong).toEqual([]);
    expect(refused).toBeGreaterThan(runs / 6);
    expect(caught / refused, `${caught} of ${refused}`).toBeGreaterThanOrEqual(0.95);
  });
});
