import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { suites } from '../../server/src/core/debian-suites/suites.ts';
import { findOption, findStanzaField } from '../../server/src/languages/apt-sources/schema/options.ts';
import { findField as findCopyrightField } from '../../server/src/languages/debian-copyright/schema/fields.ts';
import { findLicense, licenseTable } from '../../server/src/languages/debian-copyright/schema/licenses.ts';
import { findField as findPatchField } from '../../server/src/languages/debian-patch/fields.ts';
import { findFormat } from '../../server/src/languages/debian-source-format/formats.ts';
import { findSourceOption } from '../../server/src/languages/debian-source-options/options.ts';
import {
  findField as findTestsField,
  restrictionTable,
} from '../../server/src/languages/debian-tests-control/schema/fields.ts';
import { optionKey } from '../../server/src/languages/debian-watch/parse/stanzas.ts';
import {
  findOption as findWatchOption,
  substitutions,
} from '../../server/src/languages/debian-watch/schema/options.ts';
import { ensurePackages, skipOrThrow } from '../programs/debian.ts';
import { runProgram } from '../programs/run-program.ts';

let leftOut: string | undefined;

beforeAll(async () => {
  const packages = ['apt', 'dpkg-dev', 'devscripts', 'autopkgtest', 'python3-debian', 'debian-policy'] as const;
  leftOut = skipOrThrow(await ensurePackages(packages), 'holding the tables against upstream');
  if (leftOut) console.warn(leftOut);
}, 900_000);

const zipped = (path: string) => gunzipSync(readFileSync(path)).toString();
const unknown = (names: Iterable<string>, find: (name: string) => unknown) =>
  [...new Set(names)].filter((name) => find(name) === undefined);
const isRestriction = (name: string) => restrictionTable.find((entry) => entry.name === name);

describe('what the programs of this Debian know is in the tables', () => {
  it('the options of sources.list(5), as options and as fields', ({ skip }) => {
    if (leftOut) skip(leftOut);
    const page = zipped('/usr/share/man/man5/sources.list.5.gz').replaceAll('\\-', '-');
    const pairs = [...page.matchAll(/\\fB([A-Z][\w-]+)\\fR\n?,?[ \n]\(\\fB([a-z][\w-]*)\\fR\)/g)];
    expect(pairs.length).toBeGreaterThan(10);
    expect(
      unknown(
        pairs.map((match) => match[2]!),
        findOption,
      ),
    ).toEqual([]);
    expect(
      unknown(
        pairs.map((match) => match[1]!),
        findStanzaField,
      ),
    ).toEqual([]);
  });

  it('the fields that apt itself reads', async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const { stdout } = await runProgram('sh', ['-c', 'strings -n 3 /usr/lib/*/libapt-pkg.so.6.0 || true']);
    const names = stdout
      .split('\n')
      .filter((line) => /^(?:Architectures|Languages|Targets)-(?:Add|Remove)$/.test(line));
    for (const name of names) expect(findStanzaField(name), name).toBeDefined();
  });

  it('the releases of distro-info-data', ({ skip }) => {
    if (leftOut) skip(leftOut);
    for (const [vendor, file] of [
      ['debian', 'debian.csv'],
      ['ubuntu', 'ubuntu.csv'],
    ] as const) {
      const path = `/usr/share/distro-info/${file}`;
      const [head = '', ...rows] = readFileSync(path, 'utf8').trim().split('\n');
      const columns = head.split(',');
      for (const row of rows.map((line) => line.split(','))) {
        const cell = (name: string) => row[columns.indexOf(name)] ?? '';
        const known = suites.find((suite) => suite.codename === cell('series'));
        expect(known, cell('series')).toMatchObject({ vendor, released: cell('release') });
        expect(known!.eol, cell('series')).toBe(cell('eol'));
      }
      expect(rows.length).toBeGreaterThan(15);
    }
  });

  it('the options of uscan(1)', ({ skip }) => {
    if (leftOut) skip(leftOut);
    const page = zipped('/usr/share/man/man1/uscan.1.gz').replaceAll('\\-', '-');
    const part = page.slice(page.indexOf('WATCH FILE OPTIONS'), page.indexOf('s/\\fR\\fIregex'));
    const names = [...part.matchAll(/^\.IP "\\fB([a-z][a-z-]+)(?:=\\fR|\\fR" 4)/gm)].map((match) => match[1]!);
    const values = ['auto', 'default', 'mangle', 'next', 'previous', 'self', 'gittag', 'none', 'git', 'svn'];
    const options = names.filter((name) => !values.includes(name));
    expect(options.length).toBeGreaterThan(20);
    expect(unknown(options, (name) => findWatchOption(name.replaceAll('-', '')))).toEqual([]);
  });

  it('the fields and restrictions of autopkgtest', ({ skip }) => {
    if (leftOut) skip(leftOut);
    const code = readFileSync('/usr/share/autopkgtest/lib/testdesc.py', 'utf8');
    const words = (text: string) => [...text.matchAll(/['"]([A-Za-z][\w-]+)['"]/g)].map((match) => match[1]!);
    const restrictions = words(/known_restrictions = frozenset\(([^)]*)\)/.exec(code)![1]!);
    expect(restrictions.length).toBeGreaterThan(10);
    expect(unknown(restrictions, isRestriction)).toEqual([]);
    const fields = words(/difference\(([^)]*)\)/.exec(code)![1]!);
    expect(fields.length).toBeGreaterThan(6);
    expect(unknown(fields, (name) => findTestsField(name.toLowerCase()))).toEqual([]);
    const guide = zipped('/usr/share/doc/autopkgtest/README.package-tests.rst.gz');
    const listed = guide.slice(guide.indexOf('Defined restrictions'), guide.indexOf('Defined features'));
    const headings = [...listed.matchAll(/^([a-z][a-z-]+)\n {4}/gm)].map((match) => match[1]!);
    expect(headings.length).toBeGreaterThan(10);
    expect(unknown(headings, isRestriction)).toEqual([]);
  });

  it('the formats of dpkg-source and their options', async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const folder = '/usr/share/perl5/Dpkg/Source/Package';
    const formats = [
      ...readdirSync(folder)
        .filter((name) => /^V[12]\.pm$/.test(name))
        .map((name) => `${name[1]!}.0`),
      ...readdirSync(`${folder}/V3`).map((name) => `3.0 (${name.replace('.pm', '').toLowerCase()})`),
    ];
    expect(formats.length).toBeGreaterThan(5);
    expect(unknown(formats, findFormat)).toEqual([]);
    const commands = /^(?:build|extract|before-build|after-build|commit|print-format|help|version)$/;
    for (const format of formats) {
      const { stdout } = await runProgram('dpkg-source', [`--format=${format}`, '--help']);
      const options = [...stdout.matchAll(/--([a-z][a-z-]+)/g)].map((match) => match[1]!);
      // The formats of Git and Bazaar say nothing where those programs are absent.
      if (options.length === 0 && /git|bzr/.test(format)) continue;
      expect(options.length).toBeGreaterThan(10);
      expect(
        unknown(
          options.filter((name) => !commands.test(name)),
          findSourceOption,
        ),
      ).toEqual([]);
    }
    const page = zipped('/usr/share/man/man1/dpkg-source.1.gz').replaceAll('\\-', '-');
    const documented = [...page.matchAll(/^\.IP ".*?\\fB--([a-z][a-z-]+)/gm)].map((match) => match[1]!);
    expect(documented.length).toBeGreaterThan(20);
    expect(
      unknown(
        documented.filter((name) => !commands.test(name)),
        findSourceOption,
      ),
    ).toEqual([]);
  });

  it('the fields of python3-debian and the licences of copyright-format 1.0', ({ skip }) => {
    if (leftOut) skip(leftOut);
    const code = readFileSync('/usr/lib/python3/dist-packages/debian/copyright.py', 'utf8');
    const fields = [...code.matchAll(/^ {4}\w+ = (?:deb822\.)?RestrictedField\(\s*'([A-Z][\w-]+)'/gm)].map(
      (match) => match[1]!,
    );
    expect(fields.length).toBeGreaterThan(8);
    expect(unknown(fields, (name) => findCopyrightField(name.toLowerCase()))).toEqual([]);
    const text = zipped('/usr/share/doc/debian-policy/copyright-format-1.0.txt.gz');
    const table = text.slice(text.indexOf('| Keyword'), text.indexOf('7.1.1.'));
    const names = [...table.matchAll(/^ {3}\| ([A-Za-z][\w-]*) +\|/gm)].map((match) => match[1]!).slice(1);
    expect(names.length).toBeGreaterThan(20);
    const known = (name: string) =>
      licenseTable.find((entry) => entry.name === name || entry.name.startsWith(`${name}-`));
    expect(unknown(names, known)).toEqual([]);
    const common = readdirSync('/usr/share/common-licenses').filter((name) => /-\d/.test(name));
    expect(common.length).toBeGreaterThan(10);
    expect(unknown(common, findLicense)).toEqual([]);
  });
});

describe('what newer releases of the programs know is in the tables', () => {
  const rows = readFileSync(new URL('./upstream-names.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t') as [string, string, string]);
  const tables: Readonly<Record<string, (name: string) => unknown>> = {
    'apt-line': findOption,
    'watch-field': (name) => findWatchOption(optionKey(name))?.field,
    'watch-template': (name) =>
      findWatchOption('template')?.values?.find((value) => value.name.toLowerCase() === name.toLowerCase()),
    'watch-word': (name) => substitutions.find((word) => word.name === name),
    'tests-restriction': isRestriction,
    'source-option': findSourceOption,
    'patch-field': (name) => findPatchField(name.toLowerCase()),
  };
  it.each(Object.keys(tables))('%s', (table) => {
    const names = rows.filter(([kind]) => kind === table).map(([, name]) => name);
    expect(names.length).toBeGreaterThan(1);
    expect(unknown(names, tables[table]!)).toEqual([]);
  });
});
