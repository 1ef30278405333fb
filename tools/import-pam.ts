/**
 * Writes test/pam/upstream-modules.tsv, the names that the table of PAM modules is held against, from two sources:
 *
 *   npx tsx tools/import-pam.ts --source CLONE --packages FOLDER
 *
 * --source    a clone of github.com/linux-pam/linux-pam with its tags
 * --packages  a folder of .deb files, as `apt-get download` leaves them: Debian's libpam-* and others that bring modules
 *
 * It needs git, dpkg-deb and nm. Facts only: names, types and versions, no sentence of anybody.
 * The same input gives the same output, byte for byte.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { UpstreamModule } from './import-pam/module.ts';
import { readPackages } from './import-pam/packages.ts';
import { readSource } from './import-pam/source.ts';

const OUTPUT = 'test/pam/upstream-modules.tsv';

const { values } = parseArgs({ options: { source: { type: 'string' }, packages: { type: 'string' } } });
if (!values.source || !values.packages) {
  process.stderr.write('usage: npx tsx tools/import-pam.ts --source CLONE --packages FOLDER\n');
  process.exit(2);
}

const source = readSource(values.source);
// libpam-modules is an older release of what the clone has; the types of its libraries are tested where it is installed.
const packages = readPackages(values.packages).filter(({ origin }) => origin !== 'libpam-modules');
const modules = [...source.modules, ...packages];
writeFileSync(
  OUTPUT,
  [
    `# Linux-PAM ${source.versions.at(0)} to ${source.versions.at(-1)} and Debian's packages; written by tools/import-pam.ts.`,
    '# module, origin, types, then options; @ and - name the releases that brought and removed one, ! marks undocumented ones',
    ...modules.map(rowOf),
    '',
  ].join('\n'),
);
process.stdout.write(`${OUTPUT}: ${modules.length} modules\n`);

function rowOf({ name, origin, types, options }: UpstreamModule): string {
  const words = options.map((option) => {
    const since = option.since === undefined ? '' : `@${option.since}`;
    const removed = option.removed === undefined ? '' : `-${option.removed}`;
    return `${option.documented ? '' : '!'}${option.name}${option.valued ? '=' : ''}${since}${removed}`;
  });
  return [name, origin, types, words.join(' ')].join('\t').trimEnd();
}
