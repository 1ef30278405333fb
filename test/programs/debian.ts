import { existsSync, readFileSync } from 'node:fs';
import { runProgram } from './run-program.ts';

/** The Debian packages that the tests may ask for, with what each is needed for. */
const debianPackages = {
  nginx: 'judges nginx configurations',
  'nginx-extras': 'brings the modules that Debian packages, so that their directives are known to the judge',
  'libnginx-mod-http-lua': 'judges Lua blocks',
  'libnginx-mod-mail': 'judges mail blocks',
  'libnginx-mod-stream': 'judges stream blocks',
  openssl: 'judges cipher strings and makes throw-away certificates',
  gcc: 'compiles the small libraries that keep a judge from touching the machine',
  'libc6-dev': 'headers for gcc',
  cron: 'judges cron tables',
  'libpam0g-dev': 'headers for the harness that asks libpam about stacks',
  'libpam-runtime': 'brings pam-auth-update, which reads profiles',
  'libpam-modules': 'brings pam_debug, which returns what a test asks for',
  'libdpkg-dev': 'compares versions by the code of dpkg itself',
  lintian: 'judges generated packages',
  'distro-info-data': 'names the releases of Debian and Ubuntu with their dates',
  debhelper: 'builds generated packages',
  'libdpkg-perl': 'judges debian/control and debian/changelog',
  'dpkg-dev': 'brings dpkg-parsechangelog',
  devscripts:
    'brings wrap-and-sort, whose layout the formatter of debian/control has, and uscan, which judges debian/watch',
  apt: 'judges lists of sources',
  'grub-common': 'brings grub-script-check, which judges GRUB scripts',
  'systemd-boot': 'brings bootctl, which reads boot loader entries',
  'grub-emu': 'runs GRUB scripts as GRUB does, in a process of its own',
  patch: 'applies the diffs that the command line prints',
  'python3-debian': 'judges debian/copyright',
  autopkgtest: 'judges debian/tests/control',
  'debian-policy': 'lists the licences of debian/copyright',
  dash: 'judges files that /bin/sh sources',
  neovim: 'is another editor that the server must serve',
  chromium: 'shows the editor in the tests that drive it',
  'nfs-kernel-server': 'brings exportfs, which judges exports',
  rpcbind: 'registers rpc.mountd, which says who may mount',
  iproute2: 'gives addresses to the network that rpc.mountd is asked in',
  'nfs-common': 'brings nfsconf, which judges nfs.conf and its kin',
  systemd: 'judges mount units, and lists its mount options',
  autofs: 'lists the options of automounter maps',
  mount: 'lists mount options',
  e2fsprogs: 'lists mount options of ext4',
  manpages: 'lists mount options of tmpfs',
  xfsprogs: 'lists mount options of xfs',
  'btrfs-progs': 'lists mount options of btrfs',
  'cifs-utils': 'lists mount options of cifs',
  'util-linux': 'brings findmnt, which judges fstab, and unshare',
  'libxml2-utils': 'brings xmllint, which judges property lists by their document type',
  ffmpeg: 'runs the commands that take the place of an ffserver.conf',
  python3: 'brings plistlib, which reads property lists',
} as const;

export type DebianPackage = keyof typeof debianPackages;

/** Every package that some test asks for. */
export const allPackages: readonly DebianPackage[] = Object.keys(debianPackages) as DebianPackage[];

/** What `nginx.ts` needs. */
export const nginxPackages: readonly DebianPackage[] = [
  'nginx',
  'nginx-extras',
  'libnginx-mod-http-lua',
  'libnginx-mod-mail',
  'libnginx-mod-stream',
  'openssl',
  'gcc',
  'libc6-dev',
];

/** What `pam.ts` needs. */
export const pamPackages: readonly DebianPackage[] = ['libpam0g-dev', 'libpam-modules', 'gcc', 'libc6-dev'];

/** What `dpkg.ts` and `apt.ts` need. */
export const packagingPackages: readonly DebianPackage[] = [
  'libdpkg-dev',
  'libdpkg-perl',
  'dpkg-dev',
  'apt',
  'gcc',
  'libc6-dev',
];

/** Whether this machine uses Debian's package manager (Debian itself or a distribution made from it). */
function isDebian(): boolean {
  if (!existsSync('/usr/bin/dpkg-query') || !existsSync('/usr/bin/apt-get')) return false;
  if (!existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*\bdebian\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** The packages of `names` that are not installed. On a machine without dpkg that is all of them. */
export async function missingPackages(names: readonly DebianPackage[]): Promise<DebianPackage[]> {
  if (!isDebian()) return [...names];
  const query = await runProgram('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...names]);
  const installed = new Set(
    query.stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.slice(0, line.indexOf(' '))),
  );
  return names.filter((name) => !installed.has(name));
}

const aptGet = (...args: string[]) =>
  runProgram('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...args], {
    env: { DEBIAN_FRONTEND: 'noninteractive', HOME: '/root' },
    timeoutSeconds: 900,
  });

/**
 * Installs what is missing of `names` when this is Debian and we are root; else changes nothing.
 * Returns the packages that are missing afterwards (empty: all is there). The package lists are refreshed only
 * when an installation fails without that. Rejects only when apt-get cannot be started.
 */
export async function ensurePackages(names: readonly DebianPackage[]): Promise<DebianPackage[]> {
  const missing = await missingPackages(names);
  if (missing.length === 0 || !isDebian() || process.getuid?.() !== 0) return missing;
  const install = () => aptGet('install', '-y', '--no-install-recommends', ...missing);
  if ((await install()).code !== 0) {
    await aptGet('update');
    await install();
  }
  return missingPackages(names);
}

/** Whether a missing program is a failure: continuous integration must never pass by leaving tests out. */
export const mustNotSkip = (env: Readonly<Record<string, string | undefined>> = process.env): boolean =>
  env.CI !== undefined && env.CI !== '' && env.CI !== 'false' && env.CI !== '0';

/**
 * Decides what happens when `missing` programs keep tests from running: undefined when nothing is missing; a sentence
 * to print when the tests may be left out; throws that sentence as an error when they may not (CI is set).
 */
export function skipOrThrow(
  missing: readonly DebianPackage[],
  what: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  if (missing.length === 0) return undefined;
  const needs = missing.map((name) => `${name} (${debianPackages[name]})`).join(', ');
  const sentence = `${what} needs ${needs}. As root on Debian: apt-get install ${missing.join(' ')}`;
  if (mustNotSkip(env)) throw new Error(sentence);
  return `left out: ${sentence}`;
}
