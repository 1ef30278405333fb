/** What has identifiers of a form. */
export type UuidKind = 'uuid' | 'fat' | 'ntfs' | 'iso9660' | 'dos-partition' | 'hash';

const forms: readonly (readonly [UuidKind, RegExp])[] = [
  ['uuid', /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/],
  ['fat', /^[0-9a-fA-F]{4}-[0-9a-fA-F]{4}$/],
  ['ntfs', /^[0-9a-fA-F]{16}$/],
  ['iso9660', /^\d{4}(?:-\d\d){6}$/],
  ['dos-partition', /^[0-9a-fA-F]{8}-\d\d$/],
  ['hash', /^(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{32}|[0-9a-fA-F]{40})$/],
];

/**
 * What the form of an identifier tells: ext, XFS, Btrfs, swap, LUKS and GPT partitions have UUIDs of 8-4-4-4-12 hexadecimal
 * digits, FAT has `XXXX-XXXX`, NTFS sixteen digits, ISO 9660 a date, partitions of an MBR its signature and a number.
 * Undefined where nothing has such a form. Knowledge: grub-core/fs/*.c (GRUB 2.12), util-linux's libblkid.
 */
export function uuidKind(text: string): UuidKind | undefined {
  return forms.find(([, form]) => form.test(text))?.[0];
}

/** Two identifiers that name the same thing are equal so; case does not count, but for what GRUB compares byte by byte. */
export function sameUuid(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
