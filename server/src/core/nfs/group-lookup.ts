import { parseShell } from '../shell/parse.ts';
import { dirname } from '../text/path.ts';
import type { FileView } from '../workspace/file-source.ts';
import { settingIn, withIncludes } from './conf/included.ts';
import { parseConf } from './conf/parse.ts';
import { exportsFolder } from './exports/tables.ts';

/**
 * Whether mountd looks up a user's groups on the server, which lifts the limit of 16: `yes` and `no` where a file says so
 * or nfs.conf is in sight and silent, `unknown` where none is in sight.
 */
export type GroupLookup = 'yes' | 'no' | 'unknown';

const truthy = new Set(['1', 't', 'true', 'y', 'yes', 'on']);

/**
 * Reads nfs.conf, nfs.conf.d and default/nfs-kernel-server in the folder that holds a file (or the folder above, for
 * exports.d).
 */
export function groupLookup(path: string, files: FileView): GroupLookup {
  const folder = exportsFolder(path) ?? dirname(path);
  const names = files.list(`${folder}/nfs.conf.d`);
  const parts = Array.isArray(names)
    ? names.filter((entry) => !entry.folder && entry.name.endsWith('.conf')).map((entry) => `nfs.conf.d/${entry.name}`)
    : [];
  let answer: GroupLookup = 'unknown';
  for (const name of ['nfs.conf', ...parts]) {
    const file = files.get(`${folder}/${name}`);
    if (file.state !== 'loaded') continue;
    const settings = withIncludes(parseConf(file.text), `${folder}/${name}`, files);
    const value = settingIn(settings, 'mountd', 'manage-gids')?.item.value.value;
    if (value !== undefined) answer = truthy.has(value.toLowerCase()) ? 'yes' : 'no';
    else if (answer === 'unknown') answer = 'no';
  }
  const defaults = files.get(`${folder}/default/nfs-kernel-server`);
  if (defaults.state === 'loaded' && startsWithGroups(defaults.text)) return 'yes';
  return answer;
}

/** Whether the options of rpc.mountd in a file that the start script sources name manage-gids; getopt takes shorter words too. */
function startsWithGroups(text: string): boolean {
  const options = parseShell(text).assignments.findLast(({ name }) => /^RPCMOUNTD(OPTS|ARGS)$/.test(name))?.value ?? '';
  return options
    .split(/\s+/)
    .some((word) => (/^--m[a-z-]*$/.test(word) ? '--manage-gids'.startsWith(word) : /^-[a-zA-Z]*g/.test(word)));
}
