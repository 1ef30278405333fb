import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { withFolder } from './dpkg.ts';
import { runProgram } from './run-program.ts';

/** A package that lintian is asked about: files by their paths in it. What a package needs besides is made. */
export interface LintianPackage {
  /** `binary` is one that is installed: its files stand as they would on a machine. */
  readonly kind: 'native' | 'quilt' | 'old' | 'binary';
  readonly files: Readonly<Record<string, string>>;
  /** `1.0` where it is absent; a revision is put behind it for the kind `quilt`. */
  readonly version?: string;
  /** `1` where it is absent. */
  readonly revision?: string;
  /** More binary packages in debian/control, each with a debian/NAME.copyright perhaps. */
  readonly binaries?: readonly string[];
}

/** A tag, with the file and the line that it points at, where it does. */
export interface LintianFinding {
  readonly tag: string;
  readonly path?: string;
  readonly line?: number;
}

const day = 'Mon, 02 Jan 2023 00:00:00 +0000';
const person = 'A B <a@example.org>';
const formats = { native: '3.0 (native)', quilt: '3.0 (quilt)', old: '1.0', binary: '' } as const;

/**
 * Asks lintian about packages, all of them in one run, since it takes long to start.
 * @param checks names of lintian's checks; no other one is run
 * @returns what it says of each package, in the order in which they were given
 */
export async function askLintian(
  packages: readonly LintianPackage[],
  checks: readonly string[],
): Promise<LintianFinding[][]> {
  return withFolder(async (folder) => {
    const names = packages.map((_, index) => `p${index}`);
    const made = await Promise.all(packages.map((one, index) => makePackage(folder, names[index]!, one)));
    const options = ['--no-cfg', '--allow-root', '-I', '--pedantic', '--display-experimental', '--fail-on', 'none'];
    const args = [...options, '--no-tag-display-limit', '-C', checks.join(','), ...made];
    const result = await runProgram('lintian', args, { cwd: folder, timeoutSeconds: 300, env: { HOME: folder } });
    if (result.code !== 0) throw new Error(`lintian: ${result.stderr}\n${result.stdout.slice(-500)}`);
    const found = new Map<string, LintianFinding[]>(names.map((name) => [name, []]));
    for (const line of result.stdout.split('\n')) {
      const parts = /^[EWIPXC]: (p\d+)(?: source)?: ([\w.-]+)(?:.*\[([^\]:]+)(?::(\d+))?\]|\b.*)$/.exec(line);
      if (parts === null) continue;
      const [, name, tag, path, at] = parts;
      const where = { ...(path === undefined ? {} : { path }), ...(at === undefined ? {} : { line: Number(at) }) };
      found.get(name!)?.push({ tag: tag!, ...where });
    }
    return names.map((name) => found.get(name)!);
  });
}

async function makePackage(folder: string, name: string, one: LintianPackage): Promise<string> {
  const upstream = one.version ?? '1.0';
  const tree = join(folder, one.kind === 'binary' ? `${name}-root` : `${name}-${upstream}`);
  const files = one.kind === 'binary' ? installed(name, upstream, one) : source(name, upstream, one);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(tree, path)), { recursive: true });
    await writeFile(join(tree, path), text, { mode: /^debian\/rules$/.test(path) ? 0o755 : 0o644 });
  }
  if (one.kind === 'binary') {
    const path = join(folder, `${name}_${upstream}_all.deb`);
    await run(folder, 'dpkg-deb', ['--root-owner-group', '-b', tree, path]);
    return path;
  }
  return makeSource(folder, name, upstream, one);
}

function installed(name: string, version: string, { files }: LintianPackage): Record<string, string> {
  const renamed = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path.replace('usr/share/doc/PACKAGE/', `usr/share/doc/${name}/`),
      text,
    ]),
  );
  return {
    'DEBIAN/control': `Package: ${name}\nVersion: ${version}\nArchitecture: all\nMaintainer: ${person}\nDescription: a test\n A test.\n`,
    ...renamed,
  };
}

function source(
  name: string,
  upstream: string,
  { kind, files, binaries = [], revision = '1' }: LintianPackage,
): Record<string, string> {
  const version = kind === 'quilt' ? `${upstream}-${revision}` : upstream;
  const stanzas = [name, ...binaries].map(
    (one) => `\nPackage: ${one}\nArchitecture: all\nDescription: a test\n A test.\n`,
  );
  return {
    'debian/control': `Source: ${name}\nMaintainer: ${person}\nBuild-Depends: debhelper-compat (= 13), quilt\nStandards-Version: 4.6.2\nSection: misc\nPriority: optional\n${stanzas.join('')}`,
    'debian/changelog': `${name} (${version}) unstable; urgency=medium\n\n  * Initial release.\n\n -- ${person}  ${day}\n`,
    'debian/rules': '#!/usr/bin/make -f\n%:\n\tdh $@\n',
    'debian/source/format': `${formats[kind]}\n`,
    ...files,
  };
}

/** A source package put together by hand, since dpkg-source builds none of those that it finds fault with. */
async function makeSource(
  folder: string,
  name: string,
  upstream: string,
  { kind, revision = '1' }: LintianPackage,
): Promise<string> {
  const tree = `${name}-${upstream}`;
  const archives: string[] = [];
  const pack = async (archive: string, ...rest: string[]) => {
    await run(folder, 'tar', ['-czf', archive, ...rest]);
    archives.push(archive);
  };
  if (kind === 'quilt') {
    await pack(`${name}_${upstream}.orig.tar.gz`, '--exclude=debian', tree);
    await pack(`${name}_${upstream}-${revision}.debian.tar.gz`, '-C', tree, 'debian');
  } else await pack(`${name}_${upstream}.tar.gz`, tree);
  const sums = async (method: string) => {
    const lines = archives.map(async (archive) => {
      const bytes = await readFile(join(folder, archive));
      return ` ${createHash(method).update(bytes).digest('hex')} ${bytes.length} ${archive}\n`;
    });
    return (await Promise.all(lines)).join('');
  };
  const version = kind === 'quilt' ? `${upstream}-${revision}` : upstream;
  const dsc = `Format: ${formats[kind]}\nSource: ${name}\nBinary: ${name}\nArchitecture: all\nVersion: ${version}\nMaintainer: ${person}\nStandards-Version: 4.6.2\nBuild-Depends: debhelper-compat (= 13), quilt\nPackage-List:\n ${name} deb misc optional arch=all\nChecksums-Sha1:\n${await sums('sha1')}Checksums-Sha256:\n${await sums('sha256')}Files:\n${await sums('md5')}`;
  const path = join(folder, `${name}_${version}.dsc`);
  await writeFile(path, dsc);
  return path;
}

async function run(cwd: string, program: string, args: readonly string[]): Promise<void> {
  const result = await runProgram(program, args, { cwd });
  if (result.code !== 0) throw new Error(`${program}: ${result.stderr}`);
}
