import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compareVersions } from '../server/src/core/schema/version.ts';

// Reads from the history of nfs-utils which release first looks for which key of nfs.conf and idmapd.conf:
//   npx tsx tools/import-nfs-conf.ts --repository GITDIR
// GITDIR is a clone of git://git.linux-nfs.org/projects/steved/nfs-utils.git with its tags. What the first release with nfs.conf in it,
// or one before `oldest`, has looked for is in every nfs-utils that is still run, and gets no version.

const TARGET = new URL('../server/src/languages/nfs-conf/schema/versions.generated.ts', import.meta.url);
const oldest = '2.3.4';

const { repository } = parseArgs({ options: { repository: { type: 'string' } } }).values;
if (repository === undefined) throw new Error('Say where the clone is: --repository GITDIR');

const git = (...options: string[]): string => {
  try {
    return execFileSync('git', ['--git-dir', repository, ...options], { encoding: 'utf8', maxBuffer: 1 << 26 });
  } catch (error) {
    // git grep ends with 1 where it finds nothing.
    if (options[0] === 'grep' && (error as { status?: number }).status === 1) return '';
    throw error;
  }
};

const releases = git('tag')
  .split('\n')
  .flatMap((tag) => {
    const match = /^nfs-utils-(\d+)-(\d+)-(\d+)$/.exec(tag);
    return match === null ? [] : [{ tag, version: match.slice(1).join('.') }];
  })
  .sort((a, b) => compareVersions(a.version, b.version));

/** The keys that a release asks for by name, as `section/key` in lower case. */
function keysOf(tag: string): Set<string> {
  const calls = git('grep', '-hoE', 'conf_get_[a-z_]+\\("[^"]+", *"[^"]+"', tag, '--', 'utils', 'support');
  return new Set(
    [...calls.matchAll(/\("([^"]+)", *"([^"]+)"/g)].map((match) => `${match[1]}/${match[2]}`.toLowerCase()),
  );
}

const since = new Map<string, string>();
const always = new Set<string>();
for (const { tag, version } of releases) {
  for (const key of keysOf(tag)) {
    if (compareVersions(version, oldest) <= 0) always.add(key);
    else if (!always.has(key) && !since.has(key)) since.set(key, version);
  }
}

const newest = releases.at(-1)!.version;
const asked = keysOf(releases.at(-1)!.tag);
// Names that some releases put together, such as vers4.2, come and go; what matters is what is still asked for by name.
const lines = [...since]
  .filter(([key]) => asked.has(key))
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, version]) => `  '${key}': '${version}',`);
const every = [...asked].sort().map((key) => `  '${key}',`);
writeFileSync(
  TARGET,
  `// Written by tools/import-nfs-conf.ts from the history of nfs-utils ${oldest} to ${newest}.

/** The release that first looks for a key, by section and key in lower case; keys that are older are not there. */
export const keySince: Readonly<Record<string, string>> = {
${lines.join('\n')}
};

/** What nfs-utils ${newest} looks for, by section and key in lower case. */
export const keysOfNewest: readonly string[] = [
${every.join('\n')}
];
`,
);
console.log(`${lines.length} keys with a version, ${every.length} in ${newest}`);
