import type { SchemaEntry } from '../../../core/schema/entry.ts';

/** What a key's value is; `flag` is `true` or `false` (`y` for a few), `words` a list of one of `choices`. */
export interface KeyEntry extends SchemaEntry {
  readonly type: 'text' | 'number' | 'flag' | 'path' | 'cmdline' | 'words' | 'choice';
  readonly choices?: readonly string[];
}

const manual = 'https://www.gnu.org/software/grub/manual/grub/html_node/Simple-configuration.html';

/** How a value is written, by its type; of choices, the words themselves. */
const forms: Readonly<Partial<Record<KeyEntry['type'], string>>> = {
  text: '"<text>"',
  number: '<seconds>',
  flag: 'true|false',
  path: '"<path>"',
  cmdline: '"<argument>…"',
  words: '"<word>…"',
};

const key = (
  name: string,
  type: KeyEntry['type'],
  summary: string,
  more: Partial<Pick<KeyEntry, 'default' | 'choices' | 'deprecated' | 'origin' | 'since' | 'docs'>> = {},
): KeyEntry => ({
  name,
  type,
  summary,
  syntax: [`${name}=${forms[type] ?? more.choices?.join('|') ?? ''}`],
  docs: manual,
  ...more,
});

/** The keys that grub-mkconfig 2.12 and Debian's scripts read, in the order of names. */
export const keys: readonly KeyEntry[] = [
  key('GRUB_BLS_FS', 'text', 'The type of the file system that holds loader/entries, in place of what is found out.', {
    origin: 'Fedora',
  }),
  key(
    'GRUB_BACKGROUND',
    'path',
    'The picture behind the menu; it must be readable by GRUB and of type PNG, JPEG or TGA.',
  ),
  key('GRUB_BADRAM', 'text', 'Address and mask pairs of broken memory, for the command `badram`.'),
  key('GRUB_BUTTON_CMOS_ADDRESS', 'text', 'Where in the CMOS the power-on button is told, as `byte:bit`.'),
  key('GRUB_BUTTON_CMOS_CLEAN', 'choice', 'Whether the button’s bit is cleared after it was read.', {
    choices: ['yes', 'no'],
  }),
  key('GRUB_CBFSTOOL', 'path', 'The cbfstool that lists coreboot payloads.', { default: 'cbfstool' }),
  key('GRUB_CMDLINE_GNUMACH', 'cmdline', 'Arguments for every GNU Mach entry.'),
  key('GRUB_CMDLINE_LINUX', 'cmdline', 'Kernel arguments for every Linux entry, recovery entries included.'),
  key(
    'GRUB_CMDLINE_LINUX_DEFAULT',
    'cmdline',
    'Kernel arguments for the normal Linux entries, behind those of GRUB_CMDLINE_LINUX.',
  ),
  key('GRUB_CMDLINE_LINUX_RECOVERY', 'cmdline', 'Kernel arguments for the recovery entries.', { default: 'single' }),
  key('GRUB_CMDLINE_LINUX_XEN_REPLACE', 'cmdline', 'Replaces GRUB_CMDLINE_LINUX in the entries that start under Xen.'),
  key(
    'GRUB_CMDLINE_LINUX_XEN_REPLACE_DEFAULT',
    'cmdline',
    'Replaces GRUB_CMDLINE_LINUX_DEFAULT in the entries that start under Xen.',
  ),
  key('GRUB_CMDLINE_LINUX_DEBUG', 'cmdline', 'Further kernel arguments of the entries for debugging.', {
    origin: 'Fedora',
  }),
  key('GRUB_CMDLINE_NETBSD', 'cmdline', 'Kernel arguments for every NetBSD entry.'),
  key('GRUB_CMDLINE_NETBSD_DEFAULT', 'cmdline', 'Kernel arguments for the normal NetBSD entries.'),
  key('GRUB_CMDLINE_XEN', 'cmdline', 'Arguments for the Xen hypervisor in every Xen entry.'),
  key('GRUB_CMDLINE_XEN_DEFAULT', 'cmdline', 'Arguments for the Xen hypervisor in the normal Xen entries.'),
  key('GRUB_COLOR_HIGHLIGHT', 'text', 'Colours of the selected entry, as `foreground/background`.', {
    origin: 'distributions',
  }),
  key('GRUB_COLOR_NORMAL', 'text', 'Colours of the menu, as `foreground/background`.', { origin: 'distributions' }),
  key('GRUB_COREBOOT_ROM', 'path', 'The coreboot image whose payloads become entries.'),
  key('GRUB_DEFAULT', 'text', 'The entry to start: a number from 0, a title or id (`submenu>entry`), or `saved`.', {
    default: '0',
  }),
  key('GRUB_DEFAULT_BUTTON', 'text', 'The entry to start when the machine was switched on by its button.'),
  key('GRUB_DEFAULT_DTB', 'path', 'The device tree that generated entries load.', { origin: 'Fedora' }),
  key('GRUB_DEVICE', 'path', 'The device of the root file system, in place of what is found out.', {
    origin: 'grub-mkconfig',
  }),
  key('GRUB_DEVICE_BOOT', 'path', 'The device of /boot, in place of what is found out.', { origin: 'grub-mkconfig' }),
  key('GRUB_DEVICE_BOOT_UUID', 'text', 'The UUID of the file system of /boot, in place of what is found out.', {
    origin: 'grub-mkconfig',
  }),
  key('GRUB_DEVICE_PARTUUID', 'text', 'The UUID of the root partition, in place of what is found out.', {
    origin: 'grub-mkconfig',
  }),
  key('GRUB_DEVICE_UUID', 'text', 'The UUID of the root file system, in place of what is found out.', {
    origin: 'grub-mkconfig',
  }),
  key('GRUB_DISABLE_LINUX_PARTUUID', 'flag', 'Keeps `root=PARTUUID=` out of Linux entries without an initrd.', {
    default: 'true',
    since: '2.04',
  }),
  key('GRUB_DISABLE_LINUX_UUID', 'flag', 'Names the root file system by device instead of by UUID in Linux entries.'),
  key('GRUB_DISABLE_OS_PROBER', 'flag', 'Whether other systems on the disks are left out of the menu.', {
    default: 'true',
  }),
  key('GRUB_DISABLE_RECOVERY', 'flag', 'Leaves the recovery entries out.'),
  key('GRUB_DISABLE_SUBMENU', 'choice', 'Lists all kernels at the top of the menu instead of in a submenu.', {
    choices: ['y', 'true'],
  }),
  key('GRUB_DISABLE_UUID', 'flag', 'Keeps UUIDs out of both search commands and kernel arguments.', { since: '2.04' }),
  key('GRUB_DISTRIBUTOR', 'text', 'The name in the titles of the entries; a command substitution is usual.'),
  key(
    'GRUB_EARLY_INITRD_LINUX_CUSTOM',
    'words',
    'Initrd images of your own that come before all others, such as ACPI tables.',
    { since: '2.04' },
  ),
  key(
    'GRUB_EARLY_INITRD_LINUX_STOCK',
    'words',
    'Microcode images that distributions ship and that come first if they are there.',
    { since: '2.04' },
  ),
  key('GRUB_ENABLE_BLSCFG', 'flag', 'Makes the menu from the entries under loader/entries.', { origin: 'Fedora' }),
  key('GRUB_ENABLE_CRYPTODISK', 'choice', 'Lets GRUB unlock encrypted disks to reach what it needs.', {
    choices: ['y'],
  }),
  key('GRUB_FLAVOUR_ORDER', 'words', 'Kernel flavours in the order in which they are preferred.', { origin: 'Debian' }),
  key('GRUB_FONT', 'path', 'The font of the graphical menu.'),
  key('GRUB_FORCE_PARTUUID', 'text', 'The PARTUUID of the root partition, to try a start without an initrd.', {
    origin: 'Ubuntu',
  }),
  key('GRUB_FS', 'text', 'The type of the root file system, in place of what is found out.', {
    origin: 'grub-mkconfig',
  }),
  key('GRUB_GFXMODE', 'text', 'Resolutions to try for the graphical menu, such as `1024x768x32,auto`.', {
    default: 'auto',
  }),
  key(
    'GRUB_GFXPAYLOAD_LINUX',
    'text',
    'The resolution in which Linux starts: `keep`, `text` or one as in GRUB_GFXMODE.',
  ),
  key('GRUB_GRUBENV_UPDATE', 'choice', 'Whether grub-mkconfig writes kernel arguments into the environment block.', {
    choices: ['yes', 'no'],
    origin: 'Fedora',
  }),
  key('GRUB_HIDDEN_TIMEOUT', 'number', 'The old way to hide the menu for some seconds; use GRUB_TIMEOUT_STYLE.', {
    deprecated: '2.02',
  }),
  key('GRUB_HIDDEN_TIMEOUT_BUTTON', 'number', 'The old way to hide the menu when the button switched the machine on.', {
    deprecated: '2.02',
  }),
  key('GRUB_HIDDEN_TIMEOUT_QUIET', 'flag', 'Whether the old hidden timeout counts without a display.', {
    deprecated: '2.02',
  }),
  key('GRUB_INIT_TUNE', 'text', 'A tune that the speaker plays as GRUB starts: tempo, then pairs of pitch and length.'),
  key('GRUB_LINUX_DEBUG_TITLE_POSTFIX', 'text', 'The words behind the titles of the entries for debugging.', {
    origin: 'Fedora',
  }),
  key('GRUB_LINUX_MAKE_DEBUG', 'flag', 'Adds an entry for debugging beside each kernel.', { origin: 'Fedora' }),
  key('GRUB_LINUX_MAKE_INITRD', 'text', 'A command that makes an initrd.', { origin: 'distributions' }),
  key(
    'GRUB_OS_PROBER_SKIP_LIST',
    'words',
    'Systems that os-prober finds and the menu shall not show, as `UUID@device`.',
  ),
  key('GRUB_PASSWORD', 'text', 'A password for the menu.', { origin: 'distributions' }),
  key('GRUB_PAYLOADS_DIR', 'path', 'The folder of coreboot payloads that become entries.'),
  key('GRUB_PRELOAD_MODULES', 'words', 'Modules that grub.cfg loads before all else.'),
  key('GRUB_QEMU_OPTS', 'text', 'Arguments for QEMU in `grub-emu` like runs.'),
  key('GRUB_RECORDFAIL_TIMEOUT', 'number', 'Seconds that the menu waits after a start that failed.', {
    default: '30',
    origin: 'Debian',
  }),
  key('GRUB_RECOVERY_TITLE', 'text', 'The words behind the titles of recovery entries.', {
    default: 'recovery mode',
    origin: 'Debian',
  }),
  key('GRUB_SAVEDEFAULT', 'flag', 'Makes each started entry the saved one; wants GRUB_DEFAULT=saved.'),
  key('GRUB_SERIAL_COMMAND', 'text', 'The whole `serial` command for a serial terminal.'),
  key('GRUB_TERMINAL', 'words', 'Terminals for input and output at once.', {
    choices: [
      'console',
      'serial',
      'gfxterm',
      'ofconsole',
      'vga_text',
      'morse',
      'spkmodem',
      'at_keyboard',
      'usb_keyboard',
      'mda_text',
    ],
  }),
  key('GRUB_TERMINAL_INPUT', 'words', 'Terminals for input.', {
    choices: ['console', 'serial', 'at_keyboard', 'usb_keyboard', 'ofconsole'],
  }),
  key('GRUB_TERMINAL_OUTPUT', 'words', 'Terminals for output.', {
    choices: ['console', 'serial', 'gfxterm', 'vga_text', 'mda_text', 'morse', 'spkmodem', 'ofconsole'],
  }),
  key('GRUB_TERMINFO', 'text', 'The whole `terminfo` command, on POWER machines.', { origin: 'Fedora' }),
  key('GRUB_THEME', 'path', 'The theme.txt of the graphical menu.'),
  key('GRUB_TIMEOUT', 'number', 'Seconds until the default entry starts; 0 at once, -1 never.', { default: '5' }),
  key('GRUB_TIMEOUT_BUTTON', 'number', 'The timeout when the machine was switched on by its button.'),
  key('GRUB_TIMEOUT_STYLE', 'choice', 'Whether the menu shows while the timeout runs.', {
    default: 'menu',
    choices: ['menu', 'countdown', 'hidden'],
  }),
  key('GRUB_TIMEOUT_STYLE_BUTTON', 'choice', 'The timeout style when the machine was switched on by its button.', {
    choices: ['menu', 'countdown', 'hidden'],
  }),
  key('GRUB_TOP_LEVEL', 'path', 'The kernel that becomes the first entry.', { since: '2.12' }),
  key('GRUB_TOP_LEVEL_OS_PROBER', 'text', 'The entry of os-prober that comes first.', { since: '2.12' }),
  key('GRUB_TOP_LEVEL_XEN', 'path', 'The Xen image that becomes the first entry.', { since: '2.12' }),
  key('GRUB_USE_LINUXEFI', 'flag', 'Writes `linuxefi` and `initrdefi` instead of `linux` and `initrd`.', {
    origin: 'distributions',
  }),
  key('GRUB_VIDEO_BACKEND', 'words', 'The video driver modules to load instead of all.'),
];

/** Variables that grub-mkconfig works out behind the settings and hands to its scripts; what a file gives them is lost. */
export const computedKeys: ReadonlySet<string> = new Set(['GRUB_ACTUAL_DEFAULT']);

const byName = new Map(keys.map((entry) => [entry.name, entry]));

/** The key of a name. */
export function findKey(name: string): KeyEntry | undefined {
  return byName.get(name);
}
