import { processorTable, systemTable, tupleTable } from './imported/architecture-tables.ts';

/** The processors that dpkg knows. */
const processors: ReadonlySet<string> = new Set(processorTable.map(([name]) => name));

/** The systems, C libraries and binary interfaces that dpkg knows, for wildcards such as `linux-any`. */
const systemParts: ReadonlySet<string> = new Set([...systemTable].flatMap((system) => system.split('-')));

/** Every architecture that dpkg knows, with its tuple: ABI, C library, kernel and processor. */
const tuples: ReadonlyMap<string, readonly string[]> = new Map(
  [...tupleTable].reverse().flatMap(([tuple, name]) =>
    (name.includes('<cpu>') ? [...processors] : ['']).map((processor) => {
      const put = (text: string) => text.replace('<cpu>', processor);
      return [put(name), put(tuple).split('-')] as const;
    }),
  ),
);

/** Every architecture that dpkg knows (`dpkg-architecture -L`). */
export const architectures: ReadonlySet<string> = new Set(tuples.keys());

/** Architectures of Debian's releases since 9 and of its ports, newest kinds of machines first. */
export const familiarArchitectures = [
  ...['amd64', 'arm64', 'armel', 'armhf', 'i386', 'loong64', 'mips64el', 'mipsel', 'ppc64el', 'riscv64', 's390x'],
  ...['alpha', 'hppa', 'hurd-amd64', 'hurd-i386', 'ia64', 'kfreebsd-amd64', 'kfreebsd-i386', 'm68k', 'mips', 'mips64'],
  ...['powerpc', 'powerpcspe', 'ppc64', 's390', 'sh4', 'sparc', 'sparc64', 'x32'],
] as const;

/**
 * Kin: architectures of one line of processors, which a list that names some of them often means to name all of.
 * By the columns for bits and byte order in dpkg's cputable, and by name.
 */
export const families: readonly (readonly string[])[] = [
  ['amd64', 'i386', 'x32'],
  ['arm64', 'armhf', 'armel'],
  ['mips', 'mipsel', 'mips64', 'mips64el'],
  ['powerpc', 'ppc64', 'ppc64el'],
  ['s390', 's390x'],
  ['sparc', 'sparc64'],
  ['riscv64'],
  ['loong64'],
  ['hurd-amd64', 'hurd-i386'],
  ['kfreebsd-amd64', 'kfreebsd-i386'],
];

/** The name without a `linux-` before an architecture of Linux, which dpkg skips. */
function plainName(name: string): string {
  const rest = name.startsWith('linux-') ? name.slice('linux-'.length) : name;
  return rest !== name && tuples.has(rest) ? rest : name;
}

/** Whether dpkg knows a name: an architecture, `all`, `any`, or a wildcard of two to four parts with `any` among them. */
export function isArchitecture(name: string): boolean {
  if (name === 'all' || name === 'any' || name === 'source' || tuples.has(plainName(name))) return true;
  const parts = name.split('-');
  if (parts.length < 2 || parts.length > 4 || !parts.includes('any')) return false;
  const processor = parts.at(-1)!;
  if (processor !== 'any' && !processors.has(processor)) return false;
  return parts.slice(0, -1).every((part) => part === 'any' || systemParts.has(part));
}

/** Whether a name stands for several architectures. */
export function isWildcard(name: string): boolean {
  return name.split('-').includes('any');
}

/** Whether a wildcard (or a name itself) covers an architecture, as `debarch_is` of Dpkg::Arch says. */
export function covers(wildcard: string, architecture: string): boolean {
  if (wildcard === architecture) return true;
  const tuple = tuples.get(plainName(architecture));
  if (tuple === undefined || !isWildcard(wildcard)) return plainName(wildcard) === plainName(architecture);
  const parts = wildcard.split('-');
  if (parts.length === 1) return true;
  const wanted = [...Array<string>(Math.max(0, 4 - parts.length)).fill('any'), ...parts];
  return wanted.every((part, index) => part === 'any' || part === tuple[index]);
}

/** An architecture in words: its system, processor, size of pointers and order of bytes; undefined where dpkg knows none. */
export function describeArchitecture(name: string): string | undefined {
  if (name === 'all') return 'the same for every architecture.';
  if (name === 'any') return 'built for every architecture.';
  if (isWildcard(name) && isArchitecture(name)) {
    const known = familiarArchitectures.filter((architecture) => covers(name, architecture));
    return `a wildcard; it covers ${known.slice(0, 12).join(', ')}${known.length > 12 ? ' and others' : ''}.`;
  }
  const tuple = tuples.get(plainName(name));
  if (tuple === undefined) return undefined;
  const [abi = '', library = '', kernel = '', processor = ''] = tuple;
  const [, facts = ''] = processorTable.find(([known]) => known === processor) ?? [];
  const [bits, order] = facts.split(' ');
  const calling = abi === 'base' ? '' : `, ABI ${abi}`;
  return `processor ${processor} (${bits} bits, ${order}-endian), kernel ${kernel}, C library ${library}${calling}.`;
}
