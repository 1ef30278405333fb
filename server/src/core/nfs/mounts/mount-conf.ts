import type { FileView } from '../../workspace/file-source.ts';
import { withIncludes } from '../conf/included.ts';
import { parseConf } from '../conf/parse.ts';
import type { ConfAssignment } from '../conf/tree.ts';
import type { InheritedOption } from './line.ts';

/** What is mounted where, as sections of nfsmount.conf ask. */
export interface MountPlace {
  /** `server:/path`. */
  readonly source: string;
  readonly target: string | undefined;
  /** What stands in the line itself, which nfsmount.conf never overrides. */
  readonly options: readonly { readonly name: string }[];
}

/** The assignments of nfsmount.conf and of the files in nfsmount.conf.d, with what they include, in the order in which they are read. */
export type MountConf = readonly ConfAssignment[];

/** Reads nfsmount.conf and nfsmount.conf.d in a folder; what is not in sight is left out. */
export function readMountConf(folder: string, files: FileView): MountConf {
  const prefix = folder === '/' ? '' : folder;
  const parts = files.list(`${prefix}/nfsmount.conf.d`);
  const names = Array.isArray(parts)
    ? parts
        .filter((entry) => !entry.folder && entry.name.endsWith('.conf'))
        .map((entry) => `nfsmount.conf.d/${entry.name}`)
        .sort()
    : [];
  return ['nfsmount.conf', ...names].flatMap((name) => {
    const file = files.get(`${prefix}/${name}`);
    if (file.state !== 'loaded') return [];
    return withIncludes(parseConf(file.text), `${prefix}/${name}`, files).map(
      ({ item, section, argument }): ConfAssignment => ({ ...item, section, argument }),
    );
  });
}

/** What the assignments say, as one text. */
export const textOfConf = (conf: MountConf): string =>
  conf.map(({ section, argument, key, value }) => [section, argument, key.value, value.value].join('\0')).join('\n');

const aliases: Readonly<Record<string, string>> = { background: 'bg', foreground: 'fg' };
const versions = ['vers', 'nfsvers', 'minorversion', 'v3', 'v4'];

/** The option that an assignment adds to a mount, or undefined for none. */
function optionOf(key: string, value: string): InheritedOption | undefined {
  const lower = key.toLowerCase();
  const name = aliases[lower] ?? lower;
  const flag = (text: string): InheritedOption => ({ name: text, text, value: undefined });
  if (/^true$/i.test(value)) return flag(name);
  if (!/^false$/i.test(value)) return { name, text: `${name}=${value}`, value };
  if (lower === 'background') return flag('fg');
  if (lower === 'foreground') return flag('bg');
  return name === 'sloppy' ? undefined : flag(`no${name}`);
}

/**
 * The options that nfsmount.conf adds to a mount: those of its mount point, then of its server, then the global ones, each only
 * where nothing said so before (conf_get_mntopts in nfs-utils 2.6.2, utils/mount/configfile.c).
 */
export function mountConfOptions(conf: MountConf, { source, target, options }: MountPlace): InheritedOption[] {
  const taken = new Set(options.map(({ name }) => name));
  const isTaken = (name: string) =>
    taken.has(name) ||
    taken.has(`no${name}`) ||
    (name.startsWith('no') && taken.has(name.slice(2))) ||
    (name === 'fg' && taken.has('bg')) ||
    (name === 'bg' && taken.has('fg')) ||
    (versions.includes(name) && versions.some((other) => taken.has(other)));
  const server = source.replace(/:.*/s, '');
  const sections: readonly (readonly [name: string, argument: string | undefined])[] = [
    ...(target === undefined ? [] : [['mountpoint', target] as const]),
    ['server', server],
    ['nfsmount_global_options', undefined],
  ];
  return sections.flatMap(([section, argument]) => {
    const last = new Map<string, ConfAssignment>();
    for (const item of conf)
      if (
        item.section?.toLowerCase() === section &&
        (argument === undefined || item.argument?.toLowerCase() === argument.toLowerCase())
      )
        last.set(item.key.value.toLowerCase(), item);
    return [...last.values()].flatMap(({ key, value }) => {
      const lower = key.value.toLowerCase();
      if (lower.startsWith('default') || isTaken(aliases[lower] ?? lower)) return [];
      const option = optionOf(key.value, value.value);
      if (option === undefined) return [];
      taken.add(option.name);
      return [option];
    });
  });
}
