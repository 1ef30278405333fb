import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCli, type Cli } from './cli.ts';

let cli: Cli;
beforeAll(async () => {
  cli = await buildCli('real');
});
afterAll(() => cli.remove());

const from = '562bc06f-8434-4d82-a1e6-be77cbf8c416';
const to = '0f3c1a52-9d1e-4b7a-8a55-3a2f1c9d7e10';

describe('grub-menu', () => {
  test('writes the menu with what each entry runs', async () => {
    const script =
      'set timeout=5\nset kernel=6.1\nmenuentry "Debian" --id debian {\n  linux /vmlinuz-$kernel root=/dev/sda1\n}\n';
    await cli.write({ 'menu/grub.cfg': script });
    const { code, stdout } = await cli.run(['grub-menu', 'menu/grub.cfg']);
    expect(code).toBe(0);
    expect(stdout).toContain('Debian (menu/grub.cfg:3)');
    expect(stdout).toContain('linux /vmlinuz-6.1 root=/dev/sda1');
    expect(stdout).toContain('Debian starts in 5 s.');
  });

  test('takes answers', async () => {
    await cli.write({ 'answer/grub.cfg': 'if [ -f /a ]; then\n  menuentry a { exit; }\nfi\n' });
    const { stdout } = await cli.run(['grub-menu', '--answer', 'files=no', 'answer/grub.cfg']);
    expect(stdout).toContain('makes no menu');
  });
});

describe('replace-uuids', () => {
  const files = {
    'disk/boot/grub/grub.cfg': `search --fs-uuid --set=root ${from}\n`,
    'disk/etc/fstab': `# old disk\nUUID=${from} / ext4 defaults 0 1\n`,
    'disk/etc/motd': `${from}\n`,
  };

  test('prints what it would change', async () => {
    await cli.write(files);
    const { code, stdout } = await cli.run(['replace-uuids', `${from}=${to}`, 'disk']);
    expect(code).toBe(0);
    expect(stdout).toBe(
      '--- disk/boot/grub/grub.cfg\n+++ disk/boot/grub/grub.cfg\n@@ -1 +1 @@\n' +
        `-search --fs-uuid --set=root ${from}\n+search --fs-uuid --set=root ${to}\n` +
        '--- disk/etc/fstab\n+++ disk/etc/fstab\n@@ -2 +2 @@\n' +
        `-UUID=${from} / ext4 defaults 0 1\n+UUID=${to} / ext4 defaults 0 1\n`,
    );
  });

  test('changes the files with --write, and then finds none', async () => {
    await cli.write(files);
    const { code, stderr } = await cli.run(['replace-uuids', '--write', `${from}=${to}`, 'disk']);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'disk/boot/grub/grub.cfg: replaced one UUID\ndisk/etc/fstab: replaced one UUID\n',
    });
    expect(await readFile(join(cli.folder, 'disk/etc/fstab'), 'utf8')).toContain(to);
    expect(await readFile(join(cli.folder, 'disk/etc/motd'), 'utf8')).toContain(from);
    expect((await cli.run(['replace-uuids', `${from}=${to}`, 'disk'])).code).toBe(1);
  });

  test.each([[[]], [[`${from}=${to}`]], [[`${from}=12AB-34CD`, 'disk']], [[`${from}=${to}`, 'gone']]])(
    'fails with %j',
    async (args) => {
      const { code, stderr } = await cli.run(['replace-uuids', ...args]);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^etcetera: /);
    },
  );
});
