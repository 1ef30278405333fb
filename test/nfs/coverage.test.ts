import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { findExportOption } from '../../server/src/core/nfs/exports/keywords.ts';
import { findGeneralOption } from '../../server/src/core/nfs/general-options.ts';
import { findMountOption } from '../../server/src/core/nfs/mount-options.ts';
import { findKey, findSection } from '../../server/src/languages/nfs-conf/schema/schema.ts';
import { daemons } from '../../server/src/languages/nfs-default/schema/daemons.ts';
import { findKey as findVariable } from '../../server/src/languages/nfs-default/schema/keys.ts';
import { ensurePackages, skipOrThrow } from '../programs/debian.ts';
import { runProgram } from '../programs/run-program.ts';

let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(
    await ensurePackages(['nfs-common', 'nfs-kernel-server']),
    'holding the tables against upstream',
  );
  if (leftOut) console.warn(leftOut);
}, 900_000);

/** The source of a man page. */
const page = (name: string) => gunzipSync(readFileSync(`/usr/share/man/man${name.at(-1)}/${name}.gz`)).toString();

/** What stands in the heads of tagged paragraphs: `.BR soft " / " hard` gives both words. */
const tags = (source: string) =>
  [...source.matchAll(/^\.TP.*\n\.(?:B|BI|BR|IR|I) (.*)$/gm)].flatMap((match) =>
    match[1]!
      .split(/"[^"]*"/)
      .map((word) => word.replace(/=.*/, '').trim())
      .filter((word) => /^[a-z][\w.-]*$/i.test(word)),
  );

describe('every key of the man pages is known', () => {
  test('exports(5)', ({ skip }) => {
    if (leftOut) skip(leftOut);
    const found = tags(page('exports.5'));
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter((name) => findExportOption(name) === undefined)).toEqual([]);
  });

  test('nfs(5)', ({ skip }) => {
    if (leftOut) skip(leftOut);
    const found = tags(page('nfs.5'));
    expect(found.length).toBeGreaterThan(50);
    expect(
      found.filter((name) => findMountOption(name) === undefined && findGeneralOption(name) === undefined),
    ).toEqual([]);
  });

  test('nfs.conf(5)', ({ skip }) => {
    if (leftOut) skip(leftOut);
    // The page misspells cache-use-ipaddr and nfs4; the programs do not.
    const misspelt = new Map([
      ['cache-use-upaddr', 'cache-use-ipaddr'],
      ['nfsv4', 'nfs4'],
    ]);
    const missing: string[] = [];
    let count = 0;
    for (const match of page('nfs.conf.5').matchAll(
      /^\.TP\n\.B (\S+)\nRecognized values:\n((?:\.BR? .*\n|and\n)+)/gm,
    )) {
      const section = findSection('nfs', match[1]!);
      for (const [, word] of match[2]!.matchAll(/^\.BR? ([\w.-]*\w)/gm)) {
        count++;
        const key = misspelt.get(word!) ?? word!;
        if (section === undefined || findKey(section, key) === undefined) missing.push(`[${match[1]}] ${key}`);
      }
    }
    expect(count).toBeGreaterThan(45);
    expect(missing).toEqual([]);
  });

  test('idmapd.conf(5)', async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const found = tags(page('idmapd.conf.5'));
    expect(found.length).toBeGreaterThan(40);
    const sections = ['General', 'Mapping', 'Translation', 'Regex', 'UMICH_SCHEMA'].map(
      (name) => findSection('idmapd', name)!,
    );
    expect(found.filter((name) => !sections.some((section) => findKey(section, name) !== undefined))).toEqual([]);
  });
});

describe('every option that a daemon prints is known', () => {
  test.for([
    ['RPCMOUNTDOPTS', 'rpc.mountd'],
    ['STATDOPTS', 'rpc.statd'],
    ['RPCNFSDOPTS', 'rpc.nfsd'],
  ])('%s', async ([variable, program], { skip }) => {
    if (leftOut) skip(leftOut);
    const { stdout, stderr } = await runProgram(`/usr/sbin/${program}`, ['--help'], {
      env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
    });
    const printed = [...`${stdout}${stderr}`.matchAll(/--([a-z][a-z-]+)/g)].map((match) => `--${match[1]}`);
    expect(printed.length).toBeGreaterThan(5);
    const known = daemons[variable!]!.options.map(({ name }) => name);
    // nfsd prints its own lease-time wrongly, and mountd once took a file.
    expect(
      printed.filter((name) => !known.includes(name) && !['--exports-file', '--leasetime'].includes(name)),
    ).toEqual([]);
  });

  test('the variables of Debian’s own files', ({ skip }) => {
    if (leftOut) skip(leftOut);
    for (const file of [
      '/usr/share/nfs-common/conffiles/nfs-common.default',
      '/usr/share/nfs-kernel-server/conffiles/nfs-kernel-server.default',
    ]) {
      const names = [...readFileSync(file, 'utf8').matchAll(/^([A-Z]\w*)=/gm)].map((match) => match[1]!);
      expect(names.length).toBeGreaterThan(2);
      expect(names.filter((name) => findVariable(name) === undefined)).toEqual([]);
    }
  });
});
