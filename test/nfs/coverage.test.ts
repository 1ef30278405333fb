import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { findExportOption } from '../../server/src/core/nfs/exports/keywords.ts';
import { findGeneralOption } from '../../server/src/core/nfs/general-options.ts';
import { findMountOption } from '../../server/src/core/nfs/mount-options.ts';
import { findMapOption, masterArguments } from '../../server/src/languages/autofs/schema/options.ts';
import { findOption } from '../../server/src/languages/fstab/schema/options.ts';
import { findKey, findSection } from '../../server/src/languages/nfs-conf/schema/schema.ts';
import { keySince, keysOfNewest } from '../../server/src/languages/nfs-conf/schema/versions.generated.ts';
import { daemons } from '../../server/src/languages/nfs-default/schema/daemons.ts';
import { findKey as findVariable } from '../../server/src/languages/nfs-default/schema/keys.ts';
import { ensurePackages, skipOrThrow } from '../programs/debian.ts';
import { runProgram } from '../programs/run-program.ts';

const packages = [
  ...(['nfs-common', 'nfs-kernel-server', 'autofs', 'mount', 'systemd', 'e2fsprogs'] as const),
  ...(['manpages', 'xfsprogs', 'btrfs-progs', 'cifs-utils'] as const),
];

let leftOut: string | undefined;

beforeAll(async () => {
  leftOut = skipOrThrow(await ensurePackages([...packages]), 'holding the tables against upstream');
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

  test('nfs-utils itself, in its newest release and by those before it', () => {
    const known = (name: string) => {
      const [section, key] = name.split('/') as [string, string];
      return (['nfs', 'idmapd'] as const).map((form) => {
        const found = findSection(form, section);
        return found === undefined ? undefined : findKey(found, key);
      });
    };
    expect(keysOfNewest.length).toBeGreaterThan(70);
    expect(keysOfNewest.filter((name) => known(name).every((entry) => entry === undefined))).toEqual([]);
    for (const [name, since] of Object.entries(keySince)) expect(known(name)[0]?.since, name).toBe(since);
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

/** The names in the bold heads of options of mount(8): `\\fBuid=\\fP\\fIvalue\\fP and \\fBgid=\\fP…` gives both. */
const boldNames = (source: string) =>
  [...source.matchAll(/^\\fB(.+)\n\.RS 4$/gm)].flatMap((match) =>
    match[1]!
      .replace(/\\fI[^\\]*\\fP/g, '')
      .split(/\\f[BP]|[,|/\s]+|\band\b/)
      .map((word) => word.replaceAll('\\', '').replace(/[=[{].*/, ''))
      .filter((word) => /^[a-zA-Z_][\w.-]*$/.test(word)),
  );

/** A part of a page, from one head of a section to another. */
const between = (source: string, from: string, to: string) => {
  const start = source.indexOf(from);
  const end = source.indexOf(to, start + 1);
  if (start < 0 || end < 0) throw new Error(`the page has no ${from} … ${to}`);
  return source.slice(start, end);
};

describe('every mount option of the man pages is known', () => {
  const independent = () =>
    boldNames(between(page('mount.8'), 'INDEPENDENT MOUNT OPTIONS"\n', 'SPECIFIC MOUNT OPTIONS"\n')).filter(
      // Words of the sentences that begin a line, and the namespaces x-* and X-*.
      (name) => !['mount', 'Warning', 'the', 'X-', 'x-'].includes(name),
    );

  test('mount(8), for any file system', ({ skip }) => {
    if (leftOut) skip(leftOut);
    expect(independent().length).toBeGreaterThan(40);
    expect(independent().filter((name) => findGeneralOption(name) === undefined)).toEqual([]);
  });

  test.for([
    'debugfs',
    'devpts',
    'fat',
    'hfs',
    'hpfs',
    'iso9660',
    'jfs',
    'ntfs',
    'overlay',
    'reiserfs',
    'ubifs',
    'udf',
    'vfat',
  ])('mount(8), %s', (type, { skip }) => {
    if (leftOut) skip(leftOut);
    const source = between(
      page('mount.8'),
      `.SS "Mount options for ${type}"`,
      type === 'vfat' ? 'for usbfs"' : '.SS "Mount options for u',
    );
    const own = source.slice(0, source.indexOf('.SS', 4) > 0 ? source.indexOf('.SS', 4) : undefined);
    // Values and, for ubifs, sources stand in bold too.
    const values =
      /^(on|off|follow|nofollow|rupasov|tea|r5|detect|lower|win95|winnt|mixed|stale_rw|nostale_ro|elaxed|ormal|trict|ff|acorn|corn|ubi.*|none|flush|yes|no|asis|continue|remount-ro|panic|auto|[nsroa]|lzo|zlib)$/;
    const names = boldNames(own).filter((name) => !values.test(name));
    expect(names.length).toBeGreaterThan(1);
    expect(names.filter((name) => findOption({ type: { value: type } as never }, name) === undefined)).toEqual([]);
  });

  test.for([
    ['ext4', 'ext4.5', 'Mount options for ext2', '.SH FILE ATTRIBUTES'],
    ['xfs', 'xfs.5', '.SH MOUNT OPTIONS', '.SH DEPRECATED'],
    ['btrfs', 'btrfs.5', 'MOUNT OPTIONS', 'FILESYSTEM FEATURES'],
    ['cifs', 'mount.cifs.8', '.SH OPTIONS', '.SH SERVICE'],
    ['tmpfs', 'tmpfs.5', '.SH DESCRIPTION', '.SH VERSIONS'],
  ] as const)('%s', ([type, name, from, to], { skip }) => {
    if (leftOut) skip(leftOut);
    const source = page(name);
    const start = source.indexOf(from);
    const end = source.indexOf(to, start + 200);
    const found = [...source.slice(start, end < 0 ? undefined : end).matchAll(/^\.TP.*\n\.(?:B|BI|BR|IR) +(.*)$/gm)]
      .flatMap((match) => match[1]!.split(/[|/,]|" ?and ?"?|" or "/))
      .map((word) =>
        word
          .replaceAll('\\', '')
          .replace(/["={ ].*|=.*/g, '')
          .trim(),
      )
      .map((word) => word.replace(/\d{3,}$/, ''))
      .filter((word) => /^[a-z][\w-]+$/.test(word));
    const values =
      /^(journal|ordered|writeback|continue|remount-ro|panic|never|always|within_size|advise|deny|force|default|prefer|bind|interleave|local|bug|1|0|grpjquota|noatime)$/;
    const names = [...new Set(found.filter((word) => !values.test(word)))];
    expect(names.length).toBeGreaterThan(4);
    expect(names.filter((option) => findOption({ type: { value: type } as never }, option) === undefined)).toEqual([]);
  });

  test('systemd.mount(5)', ({ skip }) => {
    if (leftOut) skip(leftOut);
    const names = page('systemd.mount.5')
      .replaceAll('\\-', '-')
      .replaceAll('\\&', '')
      .match(/x-(?:systemd|initrd)\.[a-z-]+/g)!;
    expect(new Set(names).size).toBeGreaterThan(12);
    expect([...new Set(names)].filter((name) => findGeneralOption(name) === undefined)).toEqual([]);
  });

  test('nfsmount.conf(5): those of nfs(5), those for any file system, and three more', ({ skip }) => {
    if (leftOut) skip(leftOut);
    const wanted = [
      ...tags(page('nfs.5')),
      ...independent(),
      'Sloppy',
      'Foreground',
      'Background',
      'Defaultvers',
    ].filter(
      // mount.nfs writes options in lower case, so that those of libmount cannot stand there.
      (key) => !key.startsWith('X-'),
    );
    for (const name of ['NFSMount_Global_Options', 'Server', 'MountPoint']) {
      const section = findSection('nfsmount', name)!;
      expect(wanted.filter((key) => findKey(section, key) === undefined)).toEqual([]);
    }
  });

  test('autofs(5) and auto.master(5), in Sun’s format', ({ skip }) => {
    if (leftOut) skip(leftOut);
    const map = between(page('autofs.5'), '.SH "SUN FORMAT"', '.SH EXAMPLE');
    const words = [...map.replaceAll('\\', '').matchAll(/^\.B -([a-z-]+)/gm)].map((match) => match[1]!);
    expect(words).toEqual(expect.arrayContaining(['fstype', 'strict', 'use-weight-only']));
    expect(words.filter((name) => findMapOption(name) === undefined)).toEqual([]);
    const master = between(page('auto.master.5'), '.SH "FORMAT"', '.SH BUILTIN').replaceAll('\\', '');
    const heads = [...master.matchAll(/^\.TP\n\.I (.*)$/gm)].flatMap((match) =>
      match[1]!
        .replaceAll('[no]', '')
        .split(/["\s,]+|fP|fI|\bor\b/)
        .filter((word) => /^(--?)?[a-zA-Z][\w-]+$/.test(word) || /^-[a-zA-Z]+/.test(word)),
    );
    expect(heads.length).toBeGreaterThan(12);
    const known = (word: string) =>
      masterArguments.some(({ name }) => name === word || (name === '-D' && word.startsWith('-D'))) ||
      findMapOption(word.replace(/^-/, '')) !== undefined ||
      findGeneralOption(word) !== undefined ||
      /^-[a-z]$/.test(word);
    expect(heads.filter((word) => !known(word))).toEqual([]);
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

  test.for([
    ['RPCGSSDOPTS', 'gssd.8'],
    ['RPCSVCGSSDOPTS', 'svcgssd.8'],
  ])('%s, by the man page', ([variable, name], { skip }) => {
    if (leftOut) skip(leftOut);
    const heads = [...page(name!).matchAll(/^\.TP.*\n\.BI? "?\\?-([a-zA-Z])\b/gm)].map((match) => match[1]!);
    expect(heads.length).toBeGreaterThan(4);
    const known = daemons[variable!]!.options.map(({ letter }) => letter);
    expect(heads.filter((letter) => !known.includes(letter))).toEqual([]);
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
