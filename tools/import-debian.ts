/**
 * Writes what the Debian languages know about architectures and packages, from a Debian machine with dpkg-dev and lintian:
 *
 *   npx tsx tools/import-debian.ts [--dpkg /usr/share/dpkg] [--lintian /usr/share/lintian/data]
 *
 * Names, versions and numbers alone are taken over, no sentences. The same input gives the same output, byte for byte.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const OUTPUT = 'server/src/languages/debian-control/schema/imported';

const { values } = parseArgs({
  options: {
    dpkg: { type: 'string', default: '/usr/share/dpkg' },
    lintian: { type: 'string', default: '/usr/share/lintian/data' },
  },
});

const rows = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
const cells = (file: string): string[][] => rows(file).map((line) => line.split(/\s+/));
const field = (name: string): string[] => rows(`${values.lintian}/fields/${name}`);
/** The version of an installed package, from dpkg's own list. */
const versionOf = (name: string): string =>
  new RegExp(`^Package: ${name}\n(?:\\S.*\n|[ \\t].*\n)*?Version: (.*)$`, 'm').exec(
    readFileSync('/var/lib/dpkg/status', 'utf8'),
  )?.[1] ?? 'unknown';

const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const list = (name: string, comment: string, items: readonly string[]): string =>
  `/** ${comment} */\nexport const ${name}: ReadonlySet<string> = new Set([\n${items.map((item) => `  ${quote(item)},`).join('\n')}\n]);\n`;
const pairs = (name: string, comment: string, items: readonly (readonly string[])[]): string =>
  `/** ${comment} */\nexport const ${name}: readonly (readonly [string, string])[] = [\n${items
    .map((item) => `  [${item.map(quote).join(', ')}],`)
    .join('\n')}\n];\n`;

function write(file: string, origin: string, parts: readonly string[]): void {
  const head = `// Written by tools/import-debian.ts; edits are lost.\n// Origin: ${origin}.\n`;
  writeFileSync(`${OUTPUT}/${file}`, `${head}\n${parts.join('\n')}`);
  execFileSync('npx', ['biome', 'format', '--write', `${OUTPUT}/${file}`], { stdio: 'ignore' });
}

const cpus = cells(`${values.dpkg}/cputable`);
write('architecture-tables.ts', `cputable, ostable and tupletable of dpkg ${versionOf('dpkg-dev')}`, [
  pairs(
    'processorTable',
    'Processors, each with the size of its pointers and the order of its bytes.',
    cpus.map(([name = '', , , bits = '', order = '']) => [name, `${bits} ${order}`]),
  ),
  list(
    'systemTable',
    'Systems, as ABI, C library and kernel.',
    cells(`${values.dpkg}/ostable`).map(([name = '']) => name),
  ),
  pairs(
    'tupleTable',
    'Tuples with the names of their architectures; `<cpu>` stands for any processor.',
    cells(`${values.dpkg}/tupletable`).map(([tuple = '', name = '']) => [tuple, name]),
  ),
]);

/** A successor alone; what is a sentence about several packages is ours to say, in package-advice.ts. */
const successor = (text: string | undefined): string => (/^[a-z0-9][a-z0-9+.-]+$/.test(text ?? '') ? (text ?? '') : '');
write('packages.ts', `fields/ of lintian ${versionOf('lintian')}`, [
  pairs(
    'obsoletePackages',
    'Packages that are gone or should be, each with the one that took its place, or nothing.',
    field('obsolete-packages').map((line) => {
      const [name = '', next] = line.split(/\s*=>\s*/);
      return [name, successor(next)];
    }),
  ),
  list(
    'virtualPackages',
    'Virtual packages that several real ones provide.',
    field('virtual-packages').filter((name) => /^[a-z0-9][a-z0-9+.-]+$/.test(name)),
  ),
  list('essentialPackages', 'Packages that every Debian system has.', field('essential')),
  list(
    'buildEssentialPackages',
    'Packages that every build finds installed.',
    field('build-essential-packages').filter((name) => !name.includes(' ')),
  ),
  list('metapackages', 'Packages that are there for people, not for packages, to ask for.', field('metapackages')),
  list('buildProfiles', 'The registered build profiles.', field('build-profiles')),
  pairs(
    'sectionsByName',
    'Regular expressions of package names, each with the section that such packages belong in.',
    field('name_section_mappings').map((line) => {
      const [pattern = '', section = ''] = line.split(/\s*=>\s*/);
      return [pattern.replaceAll('(?:', '('), section];
    }),
  ),
]);
