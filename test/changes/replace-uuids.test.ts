import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { isBootFile } from '../../server/src/changes/boot-files.ts';
import { collectUuids, pairsFault, replaceUuids } from '../../server/src/changes/replace-uuids.ts';
import { writeDiff } from '../../server/src/changes/write-diff.ts';
import { findUuids } from '../../server/src/core/disk-ids/find.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { cpuTime } from '../harness/cpu-time.ts';
import { ensurePackages, skipOrThrow } from '../programs/debian.ts';
import { runProgram } from '../programs/run-program.ts';

let reason: string | undefined;
beforeAll(async () => {
  reason = skipOrThrow(await ensurePackages(['patch']), "patch's word on diffs");
}, 300_000);

const old = '562bc06f-8434-4d82-a1e6-be77cbf8c416';
const fresh = '0f3c1a52-9d1e-4b7a-8a55-3a2f1c9d7e10';
const files = [
  {
    path: '/boot/grub/grub.cfg',
    text:
      `search --no-floppy --fs-uuid --set=root --hint-efi=hd0,gpt2 ${old}\n` +
      `menuentry 'a' --id 'gnulinux-simple-${old}' {\n  linux /vmlinuz root=UUID=${old.toUpperCase()} ro\n}\n` +
      'search --fs-uuid --set=root 12AB-34CD\n',
  },
  { path: '/etc/fstab', text: `UUID=${old} / ext4 defaults 0 1\nUUID=12ab-34cd /boot/efi vfat umask=0077 0 1\n` },
  { path: '/boot/loader/entries/a.conf', text: `title a\nlinux /v\noptions root=UUID=${old} rw\n` },
  { path: '/etc/crypttab', text: `root UUID=${old} none luks\n# ${old}0 is none, nor is a${old}\n` },
];
const after = (pairs: Parameters<typeof replaceUuids>[1]) => {
  const changes = new Map(replaceUuids(files, pairs).map(({ path, edits }) => [path, edits]));
  return files.map(({ path, text }) => applyEdits(text, changes.get(path) ?? [])).join('');
};

describe('Replace UUIDs', () => {
  test('finds what the files name, the most used first', () => {
    expect(collectUuids(files)).toEqual([
      { uuid: old, uses: 6, paths: files.map(({ path }) => path) },
      { uuid: '12AB-34CD', uses: 2, paths: ['/boot/grub/grub.cfg', '/etc/fstab'] },
    ]);
  });

  test('replaces in every file, whatever the case, and nothing that only looks alike', () => {
    const text = after([
      { from: old, to: fresh },
      { from: '12AB-34CD', to: '9876-FEDC' },
    ]);
    expect(text.toLowerCase().split(old).length - 1).toBe(2);
    expect(text.split(fresh).length - 1).toBe(6);
    expect(text).toContain(`gnulinux-simple-${fresh}'`);
    expect(text.split('9876-FEDC').length - 1).toBe(2);
  });

  test('swaps two', () => {
    const both = [{ path: '/a', text: `${old} ${fresh}` }];
    const [change] = replaceUuids(both, [
      { from: old, to: fresh },
      { from: fresh, to: old },
    ]);
    expect(applyEdits(both[0]!.text, change!.edits)).toBe(`${fresh} ${old}`);
  });

  test.each([
    [[{ from: 'x', to: fresh }], /form of a UUID/],
    [[{ from: old, to: '' }], /form of a UUID/],
    [[{ from: old, to: '12AB-34CD' }], /same form/],
    [[{ from: old, to: old.toUpperCase() }], /is the old one/],
    [
      [
        { from: old, to: fresh },
        { from: old.toUpperCase(), to: fresh },
      ],
      /twice/,
    ],
  ])('refuses %j', (pairs, fault) => {
    expect(pairsFault(pairs)).toMatch(fault);
  });

  test('writes a diff that patch applies', async ({ skip }) => {
    if (reason !== undefined) skip(reason);
    const folder = mkdtempSync(join(tmpdir(), 'etcetera-diff-'));
    try {
      for (const text of [files[0]!.text, `${files[3]!.text}\n\nroot=UUID=${old}`]) {
        const [change] = replaceUuids([{ path: 'a', text }], [{ from: old, to: fresh }]);
        writeFileSync(join(folder, 'a'), text);
        const input = writeDiff('a', text, change!.edits);
        expect(await runProgram('patch', ['-s', '-d', folder, 'a'], { input })).toMatchObject({ code: 0 });
        expect(readFileSync(join(folder, 'a'), 'utf8')).toBe(applyEdits(text, change!.edits));
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('finds identifiers that the text really holds, in any text', () => {
    const pieces = [old, '12AB-34CD', 'UUID=', '"', '--fs-uuid ', '-', ' ', '\n', 'a', '0'];
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        for (const { span, value } of findUuids(text)) expect(text.slice(span.start, span.end)).toBe(value);
      }),
    );
    const start = cpuTime();
    findUuids('-u '.repeat(300_000));
    findUuids('0'.repeat(1_000_000));
    expect(cpuTime() - start).toBeLessThan(3000);
  });

  test.each([
    ['/etc/crypttab', undefined, true],
    ['/etc/kernel/cmdline', undefined, true],
    ['/boot/extlinux/extlinux.conf', undefined, true],
    ['/srv/a', 'fstab', true],
    ['/etc/nginx/nginx.conf', 'nginx', false],
    ['/etc/passwd', undefined, false],
  ])('takes %s (%s) for a boot file: %s', (path, language, expected) => {
    expect(isBootFile(path, language)).toBe(expected);
  });
});
