import type { SchemaEntry } from '../../../core/schema/entry.ts';
import { commandForms } from './command-forms.generated.ts';
import { commandModules } from './command-modules.generated.ts';
import { commandRows } from './command-rows.ts';

/** Forms that say more than upstream's own. */
const syntax: Readonly<Record<string, readonly string[]>> = {
  menuentry: [
    'menuentry <title> [--class=<class>]… [--users=<users>] [--unrestricted] [--hotkey=<key>] [--id=<id>] [<argument>…] { <commands> }',
  ],
  submenu: [
    'submenu <title> [--class=<class>]… [--users=<users>] [--unrestricted] [--hotkey=<key>] [--id=<id>] { <commands> }',
  ],
  linux: ['linux <file> [<argument>…]'],
  initrd: ['initrd <file>…'],
  set: ['set [<variable>=<value>]'],
  search: ['search --file|--label|--fs-uuid [--set[=<variable>]] [--no-floppy] [--hint=<device>]… <name>'],
  insmod: ['insmod <module>'],
  chainloader: ['chainloader [--force] <file>'],
  loopback: ['loopback [-d] <device> <file>'],
  loadfont: ['loadfont <file>…'],
  configfile: ['configfile <file>'],
  source: ['source <file>'],
  export: ['export <variable>…'],
  save_env: ['save_env [--file <file>] <variable>…'],
  load_env: ['load_env [--file <file>] [--skip-sig] [<variable>…]'],
  password: ['password <user> <password>'],
  password_pbkdf2: ['password_pbkdf2 <user> <hash>'],
  terminal_output: ['terminal_output [--append|--remove] <terminal>…'],
  terminal_input: ['terminal_input [--append|--remove] <terminal>…'],
  regexp: ['regexp [--set [<number>:]<variable>] <pattern> <text>'],
  probe: ['probe [--set <variable>] --driver|--partmap|--fs|--fs-uuid|--label|--part-uuid <device>'],
  sleep: ['sleep [--interruptible] [--verbose] <seconds>'],
  cryptomount: [
    'cryptomount [--password=<password>] [--key-file=<file>] [--header=<file>] <device>|--uuid <uuid>|--all|--boot',
  ],
  linux16: ['linux16 <file> [<argument>…]'],
  initrd16: ['initrd16 <file>…'],
  linuxefi: ['linuxefi <file> [<argument>…]'],
  initrdefi: ['initrdefi <file>…'],
  devicetree: ['devicetree <file>'],
  multiboot: ['multiboot <file> [<argument>…]'],
  multiboot2: ['multiboot2 <file> [<argument>…]'],
  module: ['module [--nounzip] <file> [<argument>…]'],
  module2: ['module2 [--nounzip] <file> [<argument>…]'],
  xen_hypervisor: ['xen_hypervisor <file> [<argument>…]'],
  xen_module: ['xen_module [--nounzip] <file> [<argument>…]'],
  pxechainloader: ['pxechainloader <file>'],
  ntldr: ['ntldr <file>'],
  truecrypt: ['truecrypt <file>'],
  kfreebsd_loadenv: ['kfreebsd_loadenv <file>'],
  kfreebsd_module: ['kfreebsd_module <file> [<argument>…]'],
  kfreebsd_module_elf: ['kfreebsd_module_elf <file>'],
  knetbsd_module: ['knetbsd_module <file>'],
  knetbsd_module_elf: ['knetbsd_module_elf <file>'],
  kopenbsd_ramdisk: ['kopenbsd_ramdisk <file>'],
  keymap: ['keymap <file>'],
  xnu_kernel: ['xnu_kernel <file> [<argument>…]'],
  xnu_kernel64: ['xnu_kernel64 <file> [<argument>…]'],
  xnu_kext: ['xnu_kext <file> [<plist>]'],
  xnu_kextdir: ['xnu_kextdir <folder> [<bundle>]'],
  xnu_mkext: ['xnu_mkext <file>'],
  xnu_ramdisk: ['xnu_ramdisk <file>'],
  xnu_resume: ['xnu_resume <file>'],
  xnu_splash: ['xnu_splash [--mode=stretch|normal] <file>'],
  xnu_devprop_load: ['xnu_devprop_load <file>'],
  '[': ['[ <expression> ]'],
  test: ['test <expression>'],
};

/** Every command that we know, in the order of names. */
export const commands: readonly SchemaEntry[] = commandRows.map(([name, source, documented, summary]) => ({
  name,
  summary,
  ...originOf(name, source),
  syntax: formsOf(name),
  ...(documented && /^\w+$/.test(name)
    ? { docs: `https://www.gnu.org/software/grub/manual/grub/html_node/${name}.html` }
    : {}),
}));

function formsOf(name: string): readonly string[] {
  const form = commandForms.get(name)?.[0] ?? '';
  return Object.hasOwn(syntax, name) ? syntax[name]! : [form === '' ? name : `${name} ${form}`];
}

function originOf(name: string, source: string): { origin?: string } {
  const modules = commandModules.get(name);
  if (modules !== undefined) return { origin: modules.join(', ') };
  return source === '' ? {} : { origin: source };
}

/** The modules that bring commands, and those without any that scripts load: file systems, partition tables, drivers. */
export const modules: readonly string[] = [
  ...new Set(
    [
      'part_gpt part_msdos ext2 fat btrfs xfs iso9660 ntfs ntfscomp hfsplus zfs f2fs udf squash4 lvm mdraid1x mdraid09 raid5rec raid6rec luks luks2 geli cryptodisk gcry_rijndael gcry_sha256 gcry_sha512 efi_gop efi_uga all_video vbe vga video video_bochs video_cirrus gfxterm png jpeg tga gzio xzio lzopio zstd ahci ata usb uhci ohci ehci usbms pata scsi diskfilter'.split(
        ' ',
      ),
      [...commandModules.values()].flat(),
    ].flat(),
  ),
];

const byName = new Map(commands.map((entry) => [entry.name, entry]));

/** The command of a name. */
export function findCommand(name: string): SchemaEntry | undefined {
  return byName.get(name);
}
