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
export function analyseBootEntry({ document, files, previous }: AnalysisInput<BootEntryAnalysis>): BootEntryAnalysis {
  const before = previous && { text: previous.document.text, root: previous.root };
  const root = parseBootEntry(document.text, before);
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
    missing: partition === undefined ? new Set() : missingLines(root.lines, partition, files),
    partition,
    known: document.text.includes('UUID=') ? knownUuids(files, witnesses, document.path) : undefined,
    folders: listBootFolders(document.path, foldersOf(pathsOf(root.lines)), files),
    template: isTemplate(document.text),
  };
}

const isTemplate = (text: string): boolean =>
  text.includes('{{') ||
  text.includes('<%') ||
  (text.includes('@') && /@\w+@/.test(text)) ||
  (text.includes('$') && /\$\{?\w/.test(text));

/** What lies in a folder that really holds kernels, unlike that of a repository which keeps the entries alone. */
const bootFile = /^(?:vmlinu[xz]|linux|kernel|bzImage|Image|initr|.*\.efi$|.*\.img$)/i;

/** The lines whose file is not where they say. */
function missingLines(lines: readonly EntryLine[], partition: string, files: FileView): ReadonlySet<EntryLine> {
  const folders = new Map<string, ReadonlySet<string> | undefined>();
  const namesIn = (folder: string) => {
    if (!folders.has(folder)) folders.set(folder, bootFilesIn(files.list(resolvePath('/', `${partition}${folder}`))));
    return folders.get(folder);
  };
  return new Set(
    lines.filter(({ key, value }) => {
      if (!pathKeys.has(key) || !value.startsWith('/') || /[$\s]/.test(value)) return false;
      return namesIn(dirname(value))?.has(basename(value).toLowerCase()) === false;
    }),
  );
}

/** The names in a folder, in small letters; undefined where it is not in sight or holds no boot files. */
function bootFilesIn(listed: ReturnType<FileView['list']>): ReadonlySet<string> | undefined {
  if (typeof listed === 'string' || !listed.some(({ name }) => bootFile.test(name))) return undefined;
  return new Set(listed.map(({ name }) => name.toLowerCase()));
}

function pathsOf(lines: readonly EntryLine[]): string[] {
  return lines.flatMap(({ key, value }) => (pathKeys.has(key) ? [value] : []));
}
