import { beforeAll, describe, expect, it } from 'vitest';
import type { Addition } from '../../server/src/core/features/addition.ts';
import type { Analysis } from '../../server/src/core/language.ts';
import { completeAnswers } from '../../server/src/core/questions/answer.ts';
import type { Answers } from '../../server/src/core/questions/question.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { check } from '../harness/check.ts';
import { atCursor } from '../harness/cursor.ts';
import { ensurePackages, skipOrThrow } from '../programs/debian.ts';
import { canJudgeExports, exportfsPackages, judgeExports } from '../programs/exportfs.ts';
import { findmntPackages, judgeFstab, listFstab } from '../programs/findmnt.ts';
import { combinations } from '../programs/pairwise.ts';

/** The text after an addition at the cursor, and what is found in it. */
async function add(language: string, text: string, answers: Answers) {
  const path = `/etc/${language === 'fstab' ? 'fstab' : 'exports'}`;
  const { analysis, offset, language: found } = await atCursor({ language, text, path });
  const addition = found.additions![0] as Addition<Analysis>;
  const questions = addition.questions(analysis, offset);
  const all = completeAnswers(
    { id: addition.id, questions, validate: (id, value, given) => addition.validate?.(id, value, given) },
    answers,
  );
  const added = applyEdits(analysis.document.text, addition.edits(analysis, offset, all));
  const { diagnostics } = await check({ language, text: added, path });
  return { added, rules: diagnostics.map(({ rule }) => rule) };
}

describe('an export', () => {
  it('stands behind the entry at the cursor, for the clients of the first one', async () => {
    const { added, rules } = await add(
      'nfs-exports',
      '/home 192.0.2.0/24(sec=krb5p,<|>rw,no_subtree_check) \\\n\n/x 192.0.2.1(sec=krb5p,ro,no_subtree_check)\n',
      {
        path: '/srv/data',
      },
    );
    expect(added.split('\n')).toContain('/srv/data 192.0.2.0/24(sec=krb5p,rw,sync,no_subtree_check)');
    expect(rules).toEqual([]);
  });

  it('begins an empty file, and a line where the last one has no end', async () => {
    expect((await add('nfs-exports', '<|>', { clients: ['192.0.2.1'], write: false })).added).toBe(
      '/srv/nfs 192.0.2.1(sec=krb5p,ro,sync,no_subtree_check)\n',
    );
    expect((await add('nfs-exports', '# note<|>', { clients: ['192.0.2.1'] })).added).toMatch(/^# note\n\/srv\/nfs /);
  });

  it('is refused for a path that is exported already', async () => {
    await expect(add('nfs-exports', '/srv/nfs 192.0.2.1(ro)<|>\n', {})).rejects.toThrow('exported already');
  });
});

describe('a mount', () => {
  it('comes from the server of the last one', async () => {
    const { added, rules } = await add(
      'fstab',
      '<|>files.example.org:/a /a nfs sec=krb5p,nosuid,nodev,_netdev,nofail 0 0\n',
      {
        path: '/srv/b',
        target: '/b',
        boot: false,
      },
    );
    expect(added.split('\n')[1]).toBe(
      'files.example.org:/srv/b /b nfs vers=4.2,sec=krb5p,hard,nosuid,nodev,_netdev,noauto,x-systemd.automount 0 0',
    );
    expect(rules).toEqual([]);
  });

  it('is refused where something is mounted already', async () => {
    await expect(
      add('fstab', '/dev/sda1 /b ext4 defaults 0 2\n<|>', { server: 'a.example.org', target: '/b' }),
    ).rejects.toThrow('already');
  });
});

describe('the programs', () => {
  let leftOut: string | undefined;
  beforeAll(async () => {
    leftOut = skipOrThrow(await ensurePackages([...exportfsPackages, ...findmntPackages]), 'judging additions');
  }, 900_000);

  it('accept every export that is added', { timeout: 60_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    if (!canJudgeExports()) skip('namespaces take root');
    const rows = combinations({
      text: ['<|>', '# note<|>', '/a 192.0.2.1(sec=krb5p,<|>ro) \\\n  192.0.2.2(ro)\n/b 192.0.2.1(ro)'],
      clients: [['192.0.2.0/24'], ['client.example.org', '@build', '2001:db8::/32']],
      write: [true, false],
      security: ['krb5p', 'krb5', 'krb5p:sys'],
    }) as (Answers & { text: string })[];
    const added = await Promise.all(
      rows.map(
        async ({ text, ...answers }) => (await add('nfs-exports', text, { path: '/srv/new', ...answers })).added,
      ),
    );
    for (const [index, { messages, etab }] of (await judgeExports(added)).entries()) {
      expect(messages, added[index]).toEqual([]);
      expect(etab.join('\n'), added[index]).toContain('/srv/new\t');
    }
  });

  it('accept every mount that is added', { timeout: 60_000 }, async ({ skip }) => {
    if (leftOut) skip(leftOut);
    const rows = combinations({
      text: ['<|>', '# note<|>', '/dev/sda1 / ext4 defaults 0 1<|>\n'],
      server: ['files.example.org', '2001:db8::1'],
      boot: [true, false],
    }) as (Answers & { text: string })[];
    for (const { text, ...answers } of rows) {
      const { added } = await add('fstab', text, { target: '/srv/new', ...answers });
      expect(await judgeFstab(added), added).toEqual([]);
      expect((await listFstab(added)).join('\n'), added).toContain(' /srv/new nfs ');
    }
  });
});
