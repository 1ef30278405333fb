/** Architectures of Debian and its ports, by dpkg 1.22.22, and the words that lists take in their place. */
export const architectures: ReadonlySet<string> = new Set([
  ...['amd64', 'arm64', 'armel', 'armhf', 'i386', 'loong64', 'mips64el', 'mipsel', 'ppc64el', 'riscv64', 's390x'],
  ...['alpha', 'arc', 'arm', 'hppa', 'hurd-amd64', 'hurd-i386', 'ia64', 'kfreebsd-amd64', 'kfreebsd-i386', 'm68k'],
  ...['mips', 'mips64', 'powerpc', 'powerpcspe', 'ppc64', 'sh4', 's390', 'sparc', 'sparc64', 'x32', 'lpia', 'amd64v3'],
  ...['all', 'any', 'native', 'implicit:all'],
]);

/** What kernels and compilers call them. */
export const foreignArchitectures: ReadonlyMap<string, string> = new Map([
  ['x86_64', 'amd64'],
  ['x86-64', 'amd64'],
  ['x64', 'amd64'],
  ['aarch64', 'arm64'],
  ['i486', 'i386'],
  ['i586', 'i386'],
  ['i686', 'i386'],
  ['x86', 'i386'],
  ['armv7', 'armhf'],
  ['armv7l', 'armhf'],
  ['ppc64le', 'ppc64el'],
  ['powerpc64le', 'ppc64el'],
  ['loongarch64', 'loong64'],
]);
