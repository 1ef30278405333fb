import { type BootFolders, listBootFolders } from '../../../core/boot-entry/boot-paths.ts';
import type { EntryFile } from '../../../core/boot-entry/tree.ts';
import { diskWitnesses, type KnownUuid, knownUuids } from '../../../core/disk-ids/known.ts';
import { grubPart, isGeneratorScript } from '../../../core/grub-script/generator-script.ts';
import { collectMenu, type MenuEntry } from '../../../core/grub-script/menu.ts';
import { parseGrub } from '../../../core/grub-script/parser.ts';
import type { CommandNode, FunctionNode, GrubTree } from '../../../core/grub-script/tree.ts';
import { unquote } from '../../../core/grub-script/unquote.ts';
import { walkStatements } from '../../../core/grub-script/walk.ts';
import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import type { SyntaxNode } from '../../../core/syntax/node.ts';
import { dirname } from '../../../core/text/path.ts';
import { readEntries } from './entries.ts';
import { readEnvironment, readScripts } from './scripts.ts';

/** What is known about one GRUB script. */
export interface GrubAnalysis extends Analysis {
  readonly root: GrubTree;
  /** Every command, in the order of the text. */
  readonly commands: readonly CommandNode[];
  readonly functions: readonly FunctionNode[];
  /** Menu entries and submenus as they are nested, whatever the conditions around them. */
  readonly menu: readonly MenuEntry[];
  /** Whether something outside of this file may define functions, variables or entries: a sourced or template file. */
  readonly open: boolean;
  /** The scripts that this one reads, by path, as far as they are in sight. */
  readonly scripts: ReadonlyMap<string, GrubTree>;
  /** What `blscfg` would find, where the script calls it. */
  readonly entries: readonly EntryFile[];
  /** What `load_env` would bring: the environment block beside the script, if it is in sight. */
  readonly environment: ReadonlyMap<string, string>;
  /** The UUIDs that other files of the workspace name, where any does. */
  readonly known: ReadonlyMap<string, KnownUuid> | undefined;
  /** What lies beside the files that the script loads, where it is in sight. */
  readonly folders: BootFolders;
  /** The image that starts the script: `full` loads modules when they are needed. */
  readonly image: 'full' | 'signed' | 'minimal';
}

const sources = new Set([
  'source',
  '.',
  'configfile',
  'extract_entries_source',
  'legacy_source',
  'syslinux_source',
  'eval',
]);

/** Commands that name disks by UUID. */
const disks = new Set(['search', 'search.fs_uuid', 'linux', 'linux16', 'linuxefi', 'cryptomount']);

/** Parses a script. */
export function analyseGrub({ document, files, settings }: AnalysisInput): GrubAnalysis {
  const part = isGeneratorScript(document.text) ? grubPart(document.text) : undefined;
  const parsed = parseGrub(part?.text ?? document.text);
  // What the shell chooses among need not fit together.
  const root = part?.dependent === true ? { ...parsed, faults: [] } : parsed;
  const commands: CommandNode[] = [];
  const functions: FunctionNode[] = [];
  walkStatements(root.items, (node: SyntaxNode) => {
    if (node.kind === 'command') commands.push(node as CommandNode);
    else if (node.kind === 'function') functions.push(node as FunctionNode);
  });
  const block = commands.some(({ name }) => name === 'load_env')
    ? files.get(`${dirname(document.path)}/grubenv`)
    : undefined;
  return {
    document,
    root,
    comments: root.comments,
    commands,
    functions,
    menu: collectMenu(root.items),
    open:
      part !== undefined ||
      commands.some(({ name }) => sources.has(name) || name === '') ||
      /\{\{|<%|@\w+@/.test(document.text),
    scripts: readScripts(document.path, commands, files),
    entries: readEntries(document.path, commands, files),
    environment: (block?.state === 'loaded' ? readEnvironment(block.text) : undefined) ?? new Map<string, string>(),
    known: commands.some(({ name }) => disks.has(name)) ? knownUuids(files, diskWitnesses, document.path) : undefined,
    folders: listBootFolders(document.path, pathsOf(commands), files),
    image: settings.image === 'signed' || settings.image === 'minimal' ? settings.image : 'full',
  };
}

/** Commands that load a file from a disk. */
export const loading: ReadonlySet<string> = new Set([
  'linux',
  'linux16',
  'linuxefi',
  'initrd',
  'initrd16',
  'initrdefi',
  'chainloader',
  'multiboot',
  'multiboot2',
  'module',
  'module2',
  'devicetree',
  'loadfont',
  'background_image',
  'source',
  'configfile',
  '.',
  'loopback',
  'xen_hypervisor',
  'xen_module',
]);

function pathsOf(commands: readonly CommandNode[]): string[] {
  const paths = commands.flatMap(({ name, words }) =>
    loading.has(name) || name === 'search' ? words.slice(1).map(({ source }) => unquote(source).text) : [],
  );
  return [...new Set(paths)];
}
