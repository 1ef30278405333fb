import type { SchemaEntry } from '../../core/schema/entry.ts';

const docs = 'https://manpages.debian.org/dpkg-source.1';

/** The formats that dpkg-source 1.21.22 knows, most common first. */
export const formatTable: readonly SchemaEntry[] = [
  { name: '3.0 (quilt)', summary: 'Upstream’s archives, and Debian’s changes as patches in debian/patches.', docs },
  {
    name: '3.0 (native)',
    summary: 'One archive: the software is made for Debian, and its version has no revision.',
    docs,
  },
  { name: '1.0', summary: 'One upstream archive and one diff for all changes; older than patches.', docs },
  { name: '3.0 (git)', summary: 'A bundle of a Git repository; Debian’s archive does not take it.', docs },
  { name: '3.0 (bzr)', summary: 'An archive of a Bazaar repository; Debian’s archive does not take it.', docs },
  { name: '3.0 (custom)', summary: 'Made by a program of one’s own; not for debian/source/format.', docs },
  { name: '2.0', summary: 'The first try at patches; not for general use.', docs },
];

/** The format of this name, in dpkg's own spelling of it. */
export function findFormat(name: string): SchemaEntry | undefined {
  return formatTable.find((entry) => entry.name === name.replace(/^(\d+)(?=$|\s)/, '$1.0').replace(/\s+/, ' '));
}
