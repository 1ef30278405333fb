import type { SchemaEntry } from '../../../core/schema/entry.ts';

/** A component of Debian's or Ubuntu's archive. */
export interface ComponentEntry extends SchemaEntry {
  readonly vendors: readonly ('debian' | 'ubuntu')[];
}

const entry = (name: string, vendors: ComponentEntry['vendors'], summary: string, since?: string): ComponentEntry => ({
  name,
  vendors,
  summary,
  docs: 'https://www.debian.org/doc/debian-policy/ch-archive.html',
  ...(since === undefined ? {} : { since }),
});

/** The components of Debian Policy 2.2 and of Ubuntu's archive, most common first. */
export const components: readonly ComponentEntry[] = [
  entry('main', ['debian', 'ubuntu'], 'Free software that the distribution itself supports.'),
  entry('contrib', ['debian'], 'Free software that needs something unfree to be of use.'),
  entry('non-free', ['debian'], 'Software whose licence is not free.'),
  entry('non-free-firmware', ['debian'], 'Firmware and microcode that devices need and that is not free.', 'Debian 12'),
  entry('restricted', ['ubuntu'], 'Drivers that are not free; Ubuntu supports them as far as it can.'),
  entry('universe', ['ubuntu'], 'Free software that the community looks after.'),
  entry('multiverse', ['ubuntu'], 'Software whose licence is not free.'),
];
