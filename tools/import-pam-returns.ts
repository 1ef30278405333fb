/**
 * Writes test/pam/upstream-returns.tsv, the return values that the sources of PAM modules speak of, which the table of
 * modules is held against:
 *
 *   npx tsx tools/import-pam-returns.ts --sources FOLDER --linux-pam CLONE
 *
 * --sources    a folder for each module beyond Linux-PAM, by its name, with the files of its source that return to libpam
 * --linux-pam  a clone of github.com/linux-pam/linux-pam with its tags, whose newest release is read
 *
 * Facts only: names of modules and of values. The same input gives the same output, byte for byte.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareVersions } from '../server/src/core/schema/version.ts';
import { returnNames } from '../server/src/languages/pam/schema/returns.ts';

const OUTPUT = 'test/pam/upstream-returns.tsv';

const { values } = parseArgs({ options: { sources: { type: 'string' }, 'linux-pam': { type: 'string' } } });
const { sources, 'linux-pam': clone } = values;
if (!sources || !clone) {
  process.stderr.write('usage: npx tsx tools/import-pam-returns.ts --sources FOLDER --linux-pam CLONE\n');
  process.exit(2);
}

const own = readdirSync(sources)
  .sort()
  .map((name) => {
    const files = readdirSync(join(sources, name)).sort();
    const code = files.map((file) => readFileSync(join(sources, name, file), 'utf8')).join('\n');
    return row(name, 'source', code);
  });
const upstream = linuxPam(clone);
writeFileSync(
  OUTPUT,
  [
    `# Written by tools/import-pam-returns.ts: what the code of modules returns or assigns. Linux-PAM is ${upstream.version}.`,
    '# module, origin, values in the order of libpam',
    ...upstream.rows,
    ...own,
    '',
  ].join('\n'),
);
process.stdout.write(`${OUTPUT}: ${upstream.rows.length + own.length} modules\n`);

function row(name: string, origin: string, code: string): string {
  const spoken = new Set(spokenIn(code));
  return [name, origin, returnNames.filter((value) => spoken.has(value)).join(' ')].join('\t');
}

/** Values that stand where code returns, assigns, lists or chooses one; not those that it compares with. */
function spokenIn(code: string): string[] {
  const place = /(?:return\s*\(*|[^=!<>]=\s*|[?:]\s*|map\(|[{,]\s*|C\.)(?:C\.)?PAM_([A-Z_]+)\b(?!\s*\?)/g;
  const bare = code.replace(/\/\*.*?\*\//gs, '');
  return [...bare.matchAll(place)].map(([, word = '']) => word.toLowerCase().replace('recovery_err', 'recover_err'));
}

function linuxPam(repository: string): { version: string; rows: string[] } {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', repository, ...args], { encoding: 'utf8', maxBuffer: 64 << 20 });
  const versions = git('tag')
    .split('\n')
    .flatMap((tag) => /^v(\d+\.\d+\.\d+)$/.exec(tag)?.[1] ?? [])
    .sort(compareVersions);
  const version = versions.at(-1)!;
  const files = git('ls-tree', '-r', '--name-only', `v${version}`, 'modules/').split('\n');
  const names = [...new Set(files.flatMap((file) => /^modules\/(pam_\w+)\/.*\.c$/.exec(file)?.[1] ?? []))].sort();
  const rows = names.map((name) => {
    const own = files.filter(
      (file) => file.startsWith(`modules/${name}/`) && /\.c$/.test(file) && !/\/tst-/.test(file),
    );
    return row(name, 'Linux-PAM', own.map((file) => git('show', `v${version}:${file}`)).join('\n'));
  });
  return { version, rows };
}
