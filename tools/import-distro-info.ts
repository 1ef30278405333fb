/**
 * Writes the table of the releases of Debian and Ubuntu from the files of the package distro-info-data:
 *
 *   npx tsx tools/import-distro-info.ts [--folder /usr/share/distro-info] [--version 0.58+deb12u6]
 *
 * The same input gives the same output, byte for byte.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const output = 'server/src/core/debian-suites/imported/releases.ts';
const { values } = parseArgs({
  options: { folder: { type: 'string', default: '/usr/share/distro-info' }, version: { type: 'string' } },
});

/** The column with the end of the free support beyond the regular one. */
const longSupport = { debian: 'eol-lts', ubuntu: 'eol-server' } as const;

function releases(vendor: keyof typeof longSupport): string[] {
  const [head = '', ...rows] = readFileSync(`${values.folder}/${vendor}.csv`, 'utf8').trim().split('\n');
  const columns = head.split(',');
  return rows.map((row) => {
    const cells = row.split(',');
    const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
    const end = cell(longSupport[vendor]) || cell('eol');
    const facts = [vendor, cell('series'), cell('version'), cell('release'), cell('eol'), end];
    for (const fact of facts) if (/['\\]/.test(fact)) throw new Error(`${vendor}: ${row}`);
    return `  [${facts.map((fact) => `'${fact}'`).join(', ')}],`;
  });
}

/** The version of the installed package, from dpkg's own list. */
const installed = /^Package: distro-info-data\n(?:\S.*\n|[ \t].*\n)*?Version: (.*)$/m;
const version = values.version ?? installed.exec(readFileSync('/var/lib/dpkg/status', 'utf8'))?.[1] ?? 'unknown';
writeFileSync(
  output,
  `// Written by tools/import-distro-info.ts; edits are lost.
// Origin: debian.csv and ubuntu.csv of distro-info-data ${version}.

/** The package's version. */
export const releasesOrigin = '${version}';

/** Vendor, code name, version, day of release, end of regular support and of the free long-term one; oldest first. */
export const releases: readonly (readonly [
  vendor: 'debian' | 'ubuntu',
  codename: string,
  version: string,
  released: string,
  eol: string,
  lts: string,
])[] = [
${[...releases('debian'), ...releases('ubuntu')].join('\n')}
];
`,
);
execFileSync('npx', ['biome', 'format', '--write', output], { stdio: 'ignore' });
