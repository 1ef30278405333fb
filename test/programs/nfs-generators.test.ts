import { beforeAll, describe, expect, it } from 'vitest';
import { validateAnswer } from '../../server/src/core/questions/answer.ts';
import type { Answers } from '../../server/src/core/questions/question.ts';
import type { GeneratedFile } from '../../server/src/generators/generator.ts';
import { nfsExport } from '../../server/src/generators/nfs-export.ts';
import { nfsMigration } from '../../server/src/generators/nfs-migration.ts';
import { nfsMount } from '../../server/src/generators/nfs-mount.ts';
import { generate } from '../../server/src/generators/run.ts';
import { languageIds } from '../../server/src/languages/ids.ts';
import { check } from '../harness/check.ts';
import { ensurePackages, skipOrThrow } from './debian.ts';
import { canJudgeExports, exportfsPackages, judgeExports } from './exportfs.ts';
import { findmntPackages, judgeFstab } from './findmnt.ts';
import { judgeConf, nfsconfPackages } from './nfsconf.ts';
import { combinations, pairwise } from './pairwise.ts';
import { judgeUnits, systemdPackages } from './systemd.ts';

let leftOut: string | undefined;

beforeAll(async () => {
  const packages = [...exportfsPackages, ...findmntPackages, ...nfsconfPackages, ...systemdPackages];
  leftOut = skipOrThrow(await ensurePackages(packages), 'judging generated NFS files');
  if (leftOut) console.warn(leftOut);
}, 900_000);

const exportRows = pairwise({
  write: [true, false],
  security: ['krb5p', 'krb5i', 'krb5', 'transition'],
  root: [true, false],
  clients: [['192.0.2.0/24'], ['192.0.2.1', '2001:db8::/32']],
  client: ['fstab', 'unit', 'none'],
}) as Answers[];

/** The rules that find something in generated files; `fstab` is held against the exports that were made with it. */
async function rulesIn(files: readonly GeneratedFile[]): Promise<string[]> {
  const known = files.filter(({ language }) => languageIds.includes(language));
  const found = await Promise.all(
    known.map(async ({ language, text, name }) => {
      const others = Object.fromEntries(files.map((file) => [`/etc/${file.name}`, file.text]));
      const path = `/etc/${name}`;
      const { diagnostics } = await check({
        language,
        text,
        path,
        files: { '/etc/nfs.conf': '[mountd]\nmanage-gids=y\n', ...others },
      });
      return diagnostics.map(({ rule, message }) => `${name}: ${rule}: ${message}`);
    }),
  );
  return found.flat();
}

/** Holds generated fstabs and settings against libmount and nfsconf, mount units against systemd. */
async function judge(files: readonly GeneratedFile[]): Promise<void> {
  for (const { language, text } of files) {
    if (language === 'fstab') expect(await judgeFstab(text), text).toEqual([]);
    if (language === 'nfs-conf') expect((await judgeConf(text)).messages, text).toEqual([]);
  }
  const units = files
    .filter(({ name }) => /\.(auto)?mount$/.test(name))
    .map(({ name, text }) => ({ name: name.replace(/.*\//, ''), text }));
  if (units.length > 0) expect(await judgeUnits(units), units[0]!.text).toEqual([]);
}

describe('nfs-export', () => {
  it('makes exports and settings that the programs accept and in which we find nothing', { timeout: 60_000 }, async ({
    skip,
  }) => {
    if (leftOut) skip(leftOut);
    const made = exportRows.map((answers) => generate(nfsExport, answers));
    if (canJudgeExports()) {
      for (const [index, judgement] of (await judgeExports(made.map((files) => files[0]!.text))).entries())
        expect(judgement.messages, made[index]![0]!.text).toEqual([]);
    }
    for (const [index, files] of made.entries()) {
      // A transition is what the person asked for; that AUTH_SYS is still offered is the one thing to say of it.
      const transition = exportRows[index]!.security === 'transition';
      const found = await rulesIn(files);
      expect(found.filter((line) => !(transition && line.includes(': nfs-exports/auth-sys:')))).toEqual([]);
    }
    for (const files of made) await judge(files);
  });

  it.each([
    ['path', 'srv'],
    ['path', '/'],
    ['path', '/srv/a b'],
    ['clients', []],
    ['clients', ['192.0.2.0/33']],
    ['clients', ['a b']],
    ['clients', ['a(rw)']],
    ['clients', ['a', 'A']],
    ['server', 'a b'],
  ])('refuses %s %j', (question, value) => {
    expect(validateAnswer(nfsExport, question, value, {})).toMatch(/\.$/);
  });
});

describe('nfs-migration', () => {
  const rows = pairwise({
    clients: [['192.0.2.0/24'], ['@build', 'client.example.org']],
    write: [true, false],
    security: ['krb5p', 'krb5i', 'krb5'],
    form: ['fstab', 'unit'],
  }) as Answers[];

  it('makes files for each step that the programs accept', { timeout: 60_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const made = rows.map((answers) => generate(nfsMigration, answers));
    const exports = made.flat().filter(({ language }) => language === 'nfs-exports');
    expect(exports).toHaveLength(2 * rows.length);
    if (canJudgeExports()) {
      for (const [index, { messages }] of (await judgeExports(exports.map(({ text }) => text))).entries())
        expect(messages, exports[index]!.text).toEqual([]);
    }
    for (const files of made) {
      await judge(files);
      const found = await rulesIn(files);
      expect(
        found.filter((line) => !/^step-2-server.*: nfs-exports\/(auth-sys|wide-client):|wide-client/.test(line)),
      ).toEqual([]);
      const steps = files[0]!.text;
      for (const { name } of files.slice(1)) expect(steps).toContain(name);
    }
  });

  it('drops AUTH_SYS in the last step alone', () => {
    const files = generate(nfsMigration, { clients: ['192.0.2.0/24'] });
    const text = (name: RegExp) => files.find((file) => name.test(file.name))!.text;
    expect(text(/^step-2.*exports$/)).toContain('sec=krb5p:sys,');
    expect(text(/^step-4.*exports$/)).toContain('sec=krb5p,');
    expect(text(/fstab$/)).toContain('sec=krb5p,');
  });

  it.each([
    ['server', 'files'],
    ['server', '192.0.2.1'],
    ['domain', 'a b'],
    ['clients', []],
    ['path', '/'],
  ])('refuses %s %j', (question, value) => {
    expect(validateAnswer(nfsMigration, question, value, {})).toMatch(/\.$/);
  });
});

describe('nfs-mount', () => {
  it('makes lines that libmount accepts and in which we find nothing', async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const rows = combinations({
      server: ['files.example.org', '2001:db8::1'],
      security: ['krb5p', 'krb5i', 'krb5'],
      boot: [true, false],
    }) as Answers[];
    for (const answers of rows) {
      const { text } = generate(nfsMount, answers)[0]!;
      expect(await judgeFstab(text), text).toEqual([]);
      expect((await check({ language: 'fstab', text, path: '/etc/fstab' })).diagnostics, text).toEqual([]);
    }
  });

  it('makes units that systemd loads, whatever the path', async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const rows = combinations({
      server: ['files.example.org', '2001:db8::1'],
      target: ['/srv', '/srv/my-data', '/mnt/.hidden', '/a_b.c/d@e+f', '/srv//twice/'],
      boot: [true, false],
    }) as Answers[];
    for (const answers of rows) await judge(generate(nfsMount, { ...answers, form: 'unit' }));
    expect(await judgeUnits([{ name: 'srv.mount', text: '[Mount]\nWhat=a:/srv\nWhere=/other\n' }])).not.toEqual([]);
  });

  it('names units as systemd does', () => {
    const names = (target: string, boot: boolean) =>
      generate(nfsMount, { server: 'a', target, form: 'unit', boot }).map((file) => file.name);
    expect(names('/srv/my-data', true)).toEqual(['srv-my\\x2ddata.mount']);
    expect(names('/srv', false)).toEqual(['srv.mount', 'srv.automount']);
  });

  it('refuses what is no server', () => {
    expect(validateAnswer(nfsMount, 'server', 'a b', {})).toMatch(/\.$/);
  });
});
