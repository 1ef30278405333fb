import { beforeAll, describe, expect, it } from 'vitest';
import { validateAnswer } from '../../server/src/core/questions/answer.ts';
import type { Answers } from '../../server/src/core/questions/question.ts';
import { nfsExport } from '../../server/src/generators/nfs-export.ts';
import { nfsMount } from '../../server/src/generators/nfs-mount.ts';
import { generate } from '../../server/src/generators/run.ts';
import { check } from '../harness/check.ts';
import { ensurePackages, skipOrThrow } from './debian.ts';
import { canJudgeExports, exportfsPackages, judgeExports } from './exportfs.ts';
import { findmntPackages, judgeFstab } from './findmnt.ts';
import { judgeConf, nfsconfPackages } from './nfsconf.ts';
import { combinations } from './pairwise.ts';

let leftOut: string | undefined;

beforeAll(async () => {
  const packages = [...exportfsPackages, ...findmntPackages, ...nfsconfPackages];
  leftOut = skipOrThrow(await ensurePackages(packages), 'judging generated NFS files');
  if (leftOut) console.warn(leftOut);
}, 900_000);

const exportRows = combinations({
  write: [true, false],
  security: ['krb5p', 'krb5i', 'krb5', 'transition'],
  root: [true, false],
  clients: [['192.0.2.0/24'], ['192.0.2.1', '2001:db8::/32']],
}) as Answers[];

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
      for (const { language, text, name } of files) {
        const { diagnostics } = await check({
          language,
          text,
          path: `/etc/${name}`,
          files: { '/etc/nfs.conf': '[mountd]\nmanage-gids=y\n' },
        });
        // A transition is what the person asked for; that AUTH_SYS is still offered is the one thing to say of it.
        const rest = diagnostics.filter(
          ({ rule }) => exportRows[index]!.security !== 'transition' || rule !== 'nfs-exports/auth-sys',
        );
        expect(rest, text).toEqual([]);
      }
    }
    expect((await judgeConf(made[0]![1]!.text)).messages).toEqual([]);
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
  ])('refuses %s %j', (question, value) => {
    expect(validateAnswer(nfsExport, question, value, {})).toMatch(/\.$/);
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
