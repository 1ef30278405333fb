import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Menu, Picture } from '../../server/src/core/features/view.ts';
import { locateScript } from '../../server/src/core/grub-script/scripts.ts';
import type { Answers } from '../../server/src/core/questions/question.ts';
import type { GrubAnalysis } from '../../server/src/languages/grub/analysis/analyse.ts';
import { compareNames } from '../../server/src/languages/grub/interpret/blscfg.ts';
import { bootMenu } from '../../server/src/languages/grub/views/boot-menu.ts';
import { check } from '../harness/check.ts';
import { cpuTime } from '../harness/cpu-time.ts';

async function draw(
  text: string,
  answers: Answers = {},
  files: Readonly<Record<string, string>> = {},
): Promise<Picture> {
  const { analysis } = await check({ language: 'grub', text, path: '/boot/grub/grub.cfg', files });
  return bootMenu.draw(analysis as GrubAnalysis, 0, answers);
}

const menuOf = ({ blocks }: Picture) => blocks.find((block): block is Menu => block.kind === 'menu');
const wordsOf = (picture: Picture) => JSON.stringify(picture.blocks);

const generated = `
if [ -s $prefix/grubenv ]; then
  load_env
fi
set default="\${saved_entry}"
set timeout_style=menu
if [ "\${timeout_style}" = hidden ]; then
  set timeout=0
else
  set timeout=5
fi
function gfxmode {
  set gfxpayload="\${1}"
}
if [ x$feature_menuentry_id = xy ]; then
  menuentry_id_option="--id"
else
  menuentry_id_option=""
fi
export menuentry_id_option
set kernel=6.1.0-18-amd64
menuentry 'Debian' --class debian $menuentry_id_option 'simple' {
  gfxmode keep
  search --no-floppy --fs-uuid --set=root 562bc06f-8434-4d82-a1e6-be77cbf8c416
  linux /vmlinuz-$kernel root=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416 ro "quiet splash"
  initrd ($root)/initrd.img-$kernel
}
submenu 'More' $menuentry_id_option 'more' {
  menuentry 'Old' $menuentry_id_option 'old' {
    linux /vmlinuz-$kernel
  }
}
`;

describe('Preview Boot Menu', () => {
  test('shows entries, submenus, the default, the timeout and what each entry runs', async () => {
    const menu = menuOf(await draw(generated))!;
    expect(menu.items.map(({ label, chosen }) => [label, chosen])).toEqual([
      ['Debian', true],
      ['More', undefined],
    ]);
    expect(menu.items[0]?.details).toContainEqual({
      kind: 'code',
      text: [
        'set gfxpayload=keep',
        'search --no-floppy --fs-uuid --set=root 562bc06f-8434-4d82-a1e6-be77cbf8c416',
        "linux /vmlinuz-6.1.0-18-amd64 root=UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416 ro 'quiet splash'",
        'initrd (UUID=562bc06f-8434-4d82-a1e6-be77cbf8c416)/initrd.img-6.1.0-18-amd64',
      ].join('\n'),
    });
    expect(menu.footer).toEqual([{ strong: 'Debian' }, ' starts in 5 s', '.']);
    const at = menu.items[0]!.at!;
    expect(generated.slice(at.span.start, at.span.end)).toBe("'Debian'");
  });

  test('says which variable a submenu does not see', async () => {
    const [, more] = menuOf(await draw(generated))!.items;
    expect(more?.items?.[0]?.label).toBe('Old');
    expect(JSON.stringify(more?.items?.[0]?.details)).toContain('and so empty: kernel');
  });

  test('takes the saved entry from a question, or from the environment block beside the script', async () => {
    const picture = await draw(generated, { saved: 'more>old' });
    expect(menuOf(picture)!.items.map(({ chosen }) => chosen)).toEqual([undefined, true]);
    const block = `# GRUB Environment Block\nsaved_entry=more\n${'#'.repeat(900)}`;
    const saved = await draw(generated, {}, { '/boot/grub/grubenv': block });
    expect(menuOf(saved)!.items[1]?.chosen).toBe(true);
    expect(saved.questions.find(({ id }) => id === 'saved')?.default).toBe('more');
  });

  test('says what it assumed, and follows the answers', async () => {
    const text =
      'if [ -f /a ]; then\n  menuentry a { chainloader +1; }\nelse\n  menuentry b { exit; }\nfi\nfrobnicate x\n' +
      'if [ $grub_platform = efi ]; then\n  menuentry c { fwsetup; }\nfi\n';
    const there = await draw(text);
    expect(menuOf(there)!.items.map(({ label }) => label)).toEqual(['a', 'c']);
    expect(wordsOf(there)).toContain('frobnicate');
    expect(wordsOf(there)).toContain('-f /a');
    const gone = await draw(text, { files: false, platform: 'pc' });
    expect(menuOf(gone)!.items.map(({ label }) => label)).toEqual(['b']);
  });

  test('follows scripts that are in sight, and says of others that they are not', async () => {
    const text = 'source $prefix/custom.cfg\nsource /boot/grub/gone.cfg\n';
    const custom = 'menuentry mine {\n  linux /vmlinuz\n}\n';
    const picture = await draw(text, {}, { '/boot/grub/custom.cfg': custom });
    expect(menuOf(picture)!.items[0]).toMatchObject({ label: 'mine', at: { path: '/boot/grub/custom.cfg' } });
    expect(wordsOf(picture)).toContain('/boot/grub/gone.cfg');
  });

  test('takes entries of loader/entries into the menu, the newest first', async () => {
    const entry = (title: string, version: string) =>
      `title ${title}\nlinux /vmlinuz-${version}\ninitrd /a.img\ninitrd /b.img\noptions root=UUID=$disk $kernelopts\n`;
    const files = {
      '/boot/loader/entries/0123-6.9.1-1.conf': entry('old', '6.9.1'),
      '/boot/loader/entries/0123-6.10.2-3.conf': entry('new', '6.10.2'),
      '/boot/loader/entries/0123-0-rescue.conf': `${entry('rescue', '0')}grub_users ann\n`,
      '/boot/loader/entries/efi.conf': 'title no kernel\nefi /a.efi\n',
    };
    const text =
      'set disk=12AB-34CD\nset kernelopts=quiet\nset default=0123-6.9.1-1\nmenuentry first { halt; }\nblscfg\n';
    const menu = menuOf(await draw(text, {}, files))!;
    expect(menu.items.map(({ label, chosen }) => [label, chosen])).toEqual([
      ['first', undefined],
      ['new', undefined],
      ['old', true],
      ['rescue', undefined],
    ]);
    expect(menu.items[1]).toMatchObject({
      at: { path: '/boot/loader/entries/0123-6.10.2-3.conf', span: { start: 6 } },
    });
    expect(JSON.stringify(menu.items[1]?.details)).toContain(
      String.raw`linux /vmlinuz-6.10.2 root=UUID=12AB-34CD quiet\ninitrd /a.img /b.img`,
    );
    expect(wordsOf(await draw('blscfg\n'))).toContain('/loader/entries/*.conf');
  });

  test.each([
    ['0123-6.9.1-1', '0123-6.10.2-3', -1],
    ['0123-0-rescue', '0123-6.1', -1],
    ['a-1.0~rc1-1', 'a-1.0-1', -1],
    ['a-1.0+b-1', 'a-1.0-1', 1],
    ['a-1.0+b-1', 'a-1.0.1-1', -1],
    ['a-1.x-1', 'a-1.1-1', -1],
    ['6', 'a', 1],
    ['007', '7', 0],
    ['a_1', 'a.1', 0],
    ['a-1-1', 'a-1', 1],
    ['b', 'b----', 0],
    ['0', '0-x86_64', -1],
    ['a-9.fc38.x86_64', 'a-10.fc38.x86_64', -1],
    ['~', '-', -1],
    ['a~', 'a+', -1],
    ['ab-1-2', 'b-1-2', -1],
  ])('orders the entries %s and %s as Fedora’s GRUB does', (a, b, expected) => {
    expect(Math.sign(compareNames(a, b))).toBe(expected);
    expect(Math.sign(compareNames(b, a))).toBe(expected === 0 ? 0 : -expected);
  });

  test.each([
    ['a function that calls itself', 'function f {\n  f\n}\nf\nmenuentry a { halt; }\n'],
    ['a loop without end', 'menuentry a { halt; }\nwhile true; do\n  x=1\ndone\n'],
    ['functions that call each other twice', 'function f {\n  f; f\n}\nf\nmenuentry a { halt; }\n'],
    ['a variable that doubles', `x=aaaaaaaaaa\n${'x=$x$x\n'.repeat(60)}menuentry a { halt; }\n`],
    [
      'words that multiply',
      `x="a a a a"\n${'x="$x $x"\n'.repeat(60)}for i in $x; do true; done\nmenuentry a { halt; }\n`,
    ],
    ['entries without end', 'while true; do\n  menuentry a { halt; }\ndone\n'],
    ['scripts that read themselves', 'source /boot/grub/b.cfg\nmenuentry a { halt; }\n'],
    ['an entry that never ends', 'menuentry a {\n  while true; do x=1; done\n}\n'],
    ['a submenu within itself', 'function m {\n  submenu a {\n    m\n  }\n}\nm\n'],
    ['two submenus within themselves', 'function m {\n  submenu a {\n    m\n  }\n  submenu b {\n    m\n  }\n}\nm\n'],
  ])('stops with a word at %s', async (_, text) => {
    const start = cpuTime();
    const picture = await draw(
      text,
      {},
      { '/boot/grub/b.cfg': 'source /boot/grub/c.cfg\n', '/boot/grub/c.cfg': 'source /boot/grub/b.cfg\n' },
    );
    expect(cpuTime() - start).toBeLessThan(5000);
    expect(wordsOf(picture)).toContain('The preview stopped');
    expect(wordsOf(picture).length).toBeLessThan(3_000_000);
  });

  test('draws something for any text', async () => {
    const pieces = [
      'menuentry a {',
      'submenu b {',
      '}',
      '\n',
      ' set default=',
      '$x',
      '"',
      'if true; then',
      'fi',
      '>',
      '--id',
      ';',
      'source a',
      '\0',
    ];
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((all) => all.join(' '));
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect((await draw(text)).blocks.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['/srv/image/boot/grub/grub.cfg', '(hd0,gpt2)/boot/grub/custom.cfg', '/srv/image/boot/grub/custom.cfg'],
    ['/boot/grub/grub.cfg', '${config_directory}/custom.cfg', '/boot/grub/custom.cfg'],
    ['/srv/usb/grub.cfg', '$prefix/custom.cfg', '/srv/usb/custom.cfg'],
    ['/srv/usb/grub.cfg', '/etc/grub.cfg', undefined],
    ['/srv/usb/grub.cfg', '$x/grub.cfg', undefined],
  ])('finds beside %s the script %s', (document, wanted, path) => {
    expect(locateScript(document, wanted)).toBe(path);
  });
});
