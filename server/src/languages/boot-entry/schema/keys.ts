import type { SchemaEntry } from '../../../core/schema/entry.ts';

/** Who reads a key: what the specification names, or what only GRUB's blscfg or systemd-boot looks at. */
export type KeyOrigin = 'specification' | 'systemd-boot' | 'GRUB (blscfg)';

/** What a value is. */
export type KeyValue = 'text' | 'path' | 'paths' | 'machine-id' | 'architecture' | 'cmdline';

/** A key of a boot loader entry. */
export interface EntryKey extends SchemaEntry {
  readonly value: KeyValue;
  /** Whether it may stand more than once. */
  readonly repeats: boolean;
}

const specification = 'https://uapi-group.org/specifications/specs/boot_loader_specification/';

type Row = readonly [name: string, value: KeyValue, repeats: boolean, form: string, summary: string];

const common: readonly Row[] = [
  ['title', 'text', false, 'title <text>', 'The name that the menu shows, usually that of the system.'],
  [
    'version',
    'text',
    false,
    'version <version>',
    'The version of the kernel, by which entries of one system are sorted.',
  ],
  [
    'machine-id',
    'machine-id',
    false,
    'machine-id <32 hexadecimal digits>',
    'Which installation the entry belongs to: the content of its /etc/machine-id.',
  ],
  [
    'sort-key',
    'text',
    false,
    'sort-key <word>',
    'What entries are sorted by before their versions; entries that have it stand above those without.',
  ],
  ['linux', 'path', false, 'linux <path>', 'The kernel, as a path on the partition that holds the entry.'],
  [
    'initrd',
    'path',
    true,
    'initrd <path>',
    'An initial RAM disk for the kernel; further lines add further ones, in their order.',
  ],
  ['efi', 'path', false, 'efi <path>', 'An EFI program that is started in place of a kernel.'],
  ['uki', 'path', false, 'uki <path>', 'A unified kernel image, which brings kernel, initrd and options in one file.'],
  [
    'uki-url',
    'text',
    false,
    'uki-url <URL>',
    'A unified kernel image that the firmware downloads when the entry is chosen.',
  ],
  ['profile', 'text', false, 'profile <number>', 'Which profile of a unified kernel image is started.'],
  [
    'options',
    'cmdline',
    true,
    'options <argument>…',
    'Arguments for the kernel or EFI program; further lines add to them.',
  ],
  ['devicetree', 'path', false, 'devicetree <path>', 'The device tree that is handed to the kernel.'],
  [
    'devicetree-overlay',
    'paths',
    false,
    'devicetree-overlay <path>…',
    'Device tree overlays that are laid over the device tree, in their order.',
  ],
  [
    'architecture',
    'architecture',
    false,
    'architecture <name>',
    'The EFI architecture for which the entry is; a loader of another one leaves the entry out.',
  ],
  [
    'extra',
    'path',
    true,
    'extra <path>',
    'A further file that is handed to the kernel beside the initrd, such as a credential.',
  ],
];

const grubOnly: readonly Row[] = [
  [
    'id',
    'text',
    false,
    'id <text>',
    'The id by which `default` of GRUB can name the entry, written by Fedora’s tools.',
  ],
  ['grub_users', 'text', false, 'grub_users <user>…', 'The users, beside the superusers, who may start the entry.'],
  ['grub_arg', 'text', true, 'grub_arg <argument>', 'An argument that GRUB adds to the `menuentry` that it makes.'],
  ['grub_class', 'text', true, 'grub_class <class>', 'A class by which GRUB’s theme chooses an icon.'],
  ['grub_hotkey', 'text', false, 'grub_hotkey <key>', 'The key that starts the entry.'],
];

const entryOf =
  (origin: KeyOrigin) =>
  ([name, value, repeats, form, summary]: Row): EntryKey => ({
    name,
    value,
    repeats,
    summary,
    syntax: [form],
    origin,
    ...(origin === 'specification' ? { docs: specification } : {}),
  });

/** Every key, those of the specification first. Knowledge: UAPI.1; grub-core/commands/blscfg.c of Fedora's GRUB 2.12. */
export const keys: readonly EntryKey[] = [
  ...common.map(entryOf('specification')),
  ...grubOnly.map(entryOf('GRUB (blscfg)')),
];

const byName = new Map(keys.map((key) => [key.name, key]));

/** The key of a name; case counts. */
export function findKey(name: string): EntryKey | undefined {
  return byName.get(name);
}

/** The names of EFI architectures with the names by which other programs know them. */
export const architectures: ReadonlyMap<string, readonly string[]> = new Map([
  ['x64', ['x86_64', 'x86-64', 'amd64']],
  ['ia32', ['i386', 'i686', 'x86', 'i586']],
  ['aa64', ['aarch64', 'arm64']],
  ['arm', ['armhf', 'armv7l', 'armel']],
  ['riscv64', ['riscv']],
  ['riscv32', []],
  ['loongarch64', ['loong64']],
  ['loongarch32', []],
  ['ia64', ['itanium']],
]);
