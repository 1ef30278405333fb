import { describe, expect, test } from 'vitest';
import { occurrenceAt, occurrencesOf } from '../../server/src/core/features/names.ts';
import { grubDefault } from '../../server/src/languages/grub-default/language.ts';
import { check } from '../harness/check.ts';

type Analysed = Parameters<NonNullable<typeof grubDefault.names>>[0];
const path = '/etc/default/grub';

/** As grub-mkconfig writes it: functions, a condition around the firmware's entry, and custom.cfg at the end. */
const script = `
if [ "\${next_entry}" ] ; then
  set default="\${next_entry}"
else
  set default="0"
fi
if [ x"\${feature_menuentry_id}" = xy ]; then
  menuentry_id_option="--id"
else
  menuentry_id_option=""
fi
export menuentry_id_option
function gfxmode {
  set gfxpayload="\${1}"
}
menuentry 'Debian GNU/Linux' --class debian $menuentry_id_option 'gnulinux-simple' {
  linux /vmlinuz root=/dev/sda1
}
submenu 'Advanced options' $menuentry_id_option 'gnulinux-advanced' {
  menuentry 'Debian GNU/Linux, 6.1' $menuentry_id_option 'gnulinux-6.1' {
    linux /vmlinuz root=/dev/sda1
  }
}
if [ "$grub_platform" = "efi" ]; then
  menuentry 'UEFI Firmware Settings' $menuentry_id_option 'uefi-firmware' {
    fwsetup
  }
fi
if [ -f  \${config_directory}/custom.cfg ]; then
  source \${config_directory}/custom.cfg
fi
`;
const files = { '/boot/grub/grub.cfg': script };

async function open(marked: string, more: Readonly<Record<string, string>> = {}, where = path) {
  const text = marked.replace('<|>', '');
  const checked = await check({ language: 'grub-default', text, path: where, files: { ...files, ...more } });
  const found = checked.diagnostics.filter(({ rule }) => rule === 'grub-default/default-names-nothing');
  return { analysis: checked.analysis as Analysed, text, offset: marked.indexOf('<|>'), found };
}

describe('the default of /etc/default/grub, held against grub.cfg', () => {
  test.each([
    ['0', 0],
    ['2', 0],
    ['3', 1],
    ['1>0', 0],
    ['1>1', 1],
    ['2>0', 0],
    ['gnulinux-advanced>gnulinux-6.1', 0],
    ['Advanced options>Debian GNU/Linux, 6.1', 0],
    ['Debian GNU/Linux, 6.1', 1],
    ['gnulinux-6.1', 1],
    ['gnulinux-simple>x', 1],
    ['Debian GNU/Linux', 0],
    ['uefi-firmware', 0],
  ])('"%s" has %d findings', async (value, count) => {
    expect((await open(`GRUB_DEFAULT="${value}"\n`)).found).toHaveLength(count);
  });

  test('knows the entries of custom.cfg, and says nothing where entries may be out of sight', async () => {
    const custom = { '/boot/grub/custom.cfg': 'menuentry Mine --id mine { true; }\n' };
    expect((await open('GRUB_DEFAULT=mine\n')).found).toHaveLength(1);
    expect((await open('GRUB_DEFAULT=mine\n', custom)).found).toHaveLength(0);
    const blscfg = { '/boot/grub/grub.cfg': `${script}blscfg\n` };
    expect((await open('GRUB_DEFAULT=mine\n', blscfg)).found).toHaveLength(0);
    const elsewhere = { '/boot/grub/grub.cfg': `${script}source $other/a.cfg\n` };
    expect((await open('GRUB_DEFAULT=mine\n', elsewhere)).found).toHaveLength(0);
  });

  test('ends where scripts read each other', async () => {
    const both = 'source $prefix/custom.cfg\nsource $prefix/custom2.cfg\nsource $prefix/grub.cfg\n';
    const more = {
      '/boot/grub/grub.cfg': `${script}${both}`,
      '/boot/grub/custom.cfg': both,
      '/boot/grub/custom2.cfg': both,
    };
    expect((await open('GRUB_DEFAULT=mine\n', more)).found).toHaveLength(0);
  });

  test('looks for grub.cfg below the same root, else for the only one of the workspace', async () => {
    const found = async (where: string, more: Readonly<Record<string, string>> = {}) =>
      (await open('GRUB_DEFAULT=9\n', more, where)).found.length;
    expect(await found('/srv/backup/default/grub')).toBe(1);
    expect(await found('/srv/backup/default/grub', { '/srv/boot/grub/grub.cfg': script })).toBe(0);
    expect(await found('/srv/a/etc/default/grub.d/50-a.cfg', { '/srv/a/boot/grub2/grub.cfg': script })).toBe(1);
  });

  test('offers the entries, in quotes where the shell wants them', async () => {
    const at = async (marked: string) => {
      const { analysis, offset } = await open(marked);
      return grubDefault.complete!(analysis, offset)!.items.map(({ label, insert }) => insert?.text ?? label);
    };
    expect(await at('GRUB_DEFAULT=<|>\n')).toEqual([
      'saved',
      '0',
      'gnulinux-simple',
      'gnulinux-advanced',
      '"gnulinux-advanced>gnulinux-6.1"',
      'uefi-firmware',
    ]);
    expect(await at('GRUB_DEFAULT="<|>"\n')).toContain('gnulinux-advanced>gnulinux-6.1');
  });

  test('tells the title of the entry, in a hint and on hover', async () => {
    const hint = async (text: string, more = {}) => {
      const { analysis } = await open(text, more);
      return grubDefault.inlayHints!(analysis, { start: 0, end: text.length }).map(({ label }) => label);
    };
    expect(await hint('GRUB_DEFAULT="1>0"\n')).toEqual([' Advanced options > Debian GNU/Linux, 6.1']);
    // Whether the firmware has an entry of its own, nobody knows.
    expect(await hint('GRUB_DEFAULT=2\n')).toEqual([]);
    expect(await hint('GRUB_DEFAULT=saved\n')).toEqual([]);
    const block = { '/boot/grub/grubenv': '# GRUB Environment Block\nsaved_entry=gnulinux-simple\n#####' };
    expect(await hint('GRUB_DEFAULT=saved\n', block)).toEqual([' Debian GNU/Linux']);
    const { analysis, offset } = await open('GRUB_DEFAULT="1><|>0"\n');
    expect(grubDefault.hover!(analysis, offset)?.markdown).toContain('“Advanced options > Debian GNU/Linux, 6.1”');
  });

  test('leads to the entry, which cannot be renamed from here', async () => {
    const { analysis, offset } = await open('GRUB_DEFAULT="1><|>0"\n');
    const all = grubDefault.names!(analysis);
    const found = occurrencesOf(all, occurrenceAt(all, path, offset)!).find(({ role }) => role === 'declaration');
    expect(found?.path).toBe('/boot/grub/grub.cfg');
    expect(script.slice(found!.span.start, found!.span.end)).toBe("'gnulinux-6.1'");
    expect(grubDefault.checkName!('menu entry', 'a')).toMatch(/update-grub/);
  });
});
