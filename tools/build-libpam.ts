import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * Compiles the library of another Linux-PAM, so that the tests can ask it: `npx tsx tools/build-libpam.ts --source DIR --target
 * DIR/1.7.2`, then `ETCETERA_LIBPAM=DIR/1.7.2 npx vitest run test/programs/pam-dispatch.test.ts`. The source is an unpacked
 * release or checkout (Debian's with its patches applied); the target's name ends with the version. Needs gcc, runs no build
 * script of the source.
 */
const { source, target } = parseArgs({ options: { source: { type: 'string' }, target: { type: 'string' } } }).values;
if (source === undefined || target === undefined) throw new Error('--source DIR --target DIR');

/** What configure or meson would find on a Linux of today. */
const config = `#define _GNU_SOURCE 1
#define PACKAGE "Linux-PAM"
#define HAVE_GETPWNAM_R 1
#define HAVE_GETPWUID_R 1
#define HAVE_GETGRNAM_R 1
#define HAVE_GETGRGID_R 1
#define HAVE_GETSPNAM_R 1
#define HAVE_GETGROUPLIST 1
#define HAVE_PATHS_H 1
#define UNUSED __attribute__((unused))
#define SCONFIGDIR "/etc/security"
#define LTDIR ""
#define PAM_USERTYPE_UIDMIN 1000
#define PAM_USERTYPE_SYSUIDMIN 101
#define PAM_USERTYPE_OVERFLOW_UID 65534
#define KERNEL_OVERFLOW_UID 65534
#define _(text) (text)
#define N_(text) text
`;

const compiler = 'gcc';
const library = join(source, 'libpam');
const internal = join(source, 'libpam_internal');
const line = join(internal, 'pam_line.c');
mkdirSync(target, { recursive: true });
writeFileSync(join(target, 'config.h'), config);
const files = readdirSync(library).filter((name) => name.endsWith('.c'));
execFileSync(
  compiler,
  [
    ...['-w', '-shared', '-fPIC', '-O1', '-DLIBPAM_COMPILE', '-DDEFAULT_MODULE_PATH="/lib/security/"'],
    ...['-D_PAM_ISA="/lib/security"', '-DHAVE_CONFIG_H', '-include', join(target, 'config.h')],
    ...[target, join(library, 'include'), library, join(internal, 'include')].map((folder) => `-I${folder}`),
    ...files.map((name) => join(library, name)),
    ...(existsSync(line) ? [line] : []),
    ...[`-Wl,--version-script=${join(library, 'libpam.map')}`, '-Wl,-soname,libpam.so.0', '-ldl'],
    ...['-o', join(target, 'libpam.so.0')],
  ],
  { stdio: 'inherit' },
);
