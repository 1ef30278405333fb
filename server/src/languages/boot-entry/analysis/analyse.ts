import { type BootFolders, foldersOf, listBootFolders } from '../../../core/boot-entry/boot-paths.ts';
import { parseBootEntry } from '../../../core/boot-entry/parse.ts';
import type { EntryLine, EntryTree } from '../../../core/boot-entry/tree.ts';
import { diskWitnesses, type KnownUuid, knownUuids } from '../../../core/disk-ids/known.ts';
import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { basename, dirname, resolvePath } from '../../../core/text/path.ts';
import type { FileView } from '../../../core/workspace/file-source.ts';

/** What is known about one boot loader entry. */
export interface BootEntryAnalysis extends Analysis {
  readonly root: EntryTree;
  /** The lines of each key, in their order. */
  readonly byKey: ReadonlyMap<string, readonly EntryLine[]>;
  /** Lines whose file is not where they say, on a partition that is in sight. */
  readonly missing: ReadonlySet<EntryLine>;
  /** The root of the partition that holds the entry, where the path tells. */
  readonly partition: string | undefined;
  /** The UUIDs that other files of the workspace name, where this entry names any and others do. */
  readonly known: ReadonlyMap<string, KnownUuid> | undefined;
  /** What lies beside the files that the entry names, where it is in sight. */
  readonly folders: BootFolders;
  /** Whether the text is a template, whose values are not what they seem. */
  readonly template: boolean;
}

/** The keys whose values are paths of files that must be there. */
export const pathKeys: ReadonlySet<string> = new Set(['linux', 'initrd', 'efi', 'uki', 'devicetree', 'extra']);

const witnesses = [...diskWitnesses, '**/boot/grub{,2}/grub.cfg'];

/** Parses an entry and looks for the files that it names. */
export function analyseBootEntry({ document, files }: AnalysisInput): BootEntryAnalysis {
  const root = parseBootEntry(document.text);
  const byKey = new Map<string, EntryLine[]>();
  for (const line of root.lines) {
    const lines = byKey.get(line.key);
    if (lines === undefined) byKey.set(line.key, [line]);
    else lines.push(line);
  }
  const partition = /^(.*)\/loader\/entries\/[^/]*$/.exec(document.path)?.[1];
  return {
    document,
    root,
    comments: root.comments,
    byKey,
    missing: new Set(partition === undefined ? [] : root.lines.filter((line) => isMissing(line, partition, files))),
    partition,
    known: document.text.includes('UUID=') ? knownUuids(files, witnesses, document.path) : undefined,
    folders: listBootFolders(document.path, foldersOf(pathsOf(root.lines)), files),
    template: /\{\{|<%|@\w+@|\$\{?\w/.test(document.text),
  };
}

/** What lies in a folder that really holds kernels, unlike that of a repository which keeps the entries alone. */
const bootFile = /^(?:vmlinu[xz]|linux|kernel|bzImage|Image|initr|.*\.efi$|.*\.img$)/i;

function isMissing({ key, value }: EntryLine, partition: string, files: FileView): boolean {
  if (!pathKeys.has(key) || !value.startsWith('/') || /[$\s]/.test(value)) return false;
  const path = resolvePath('/', `${partition}${value}`);
  const folder = files.list(dirname(path));
  if (folder === 'refused' || folder === 'pending' || !folder.some(({ name }) => bootFile.test(name))) return false;
  return !folder.some(({ name }) => name.toLowerCase() === basename(path).toLowerCase());
}

function pathsOf(lines: readonly EntryLine[]): string[] {
  return lines.flatMap(({ key, value }) => (pathKeys.has(key) ? [value] : []));
}
