import { type BootFolders, listBootFolders } from '../../../core/boot-entry/boot-paths.ts';
import type { EntryFile } from '../../../core/boot-entry/tree.ts';
import { diskWitnesses, type KnownUuid, knownUuids } from '../../../core/disk-ids/known.ts';
import { grubPart, isGeneratorScript } from '../../../core/grub-script/generator-script.ts';
import { collectMenu, type MenuEntry } from '../../../core/grub-script/menu.ts';
import { type MenuInSight, menuInSight } from '../../../core/grub-script/menu-in-sight.ts';
import { parseGrub } from '../../../core/grub-script/parser.ts';
import {
  commandsOf,
  isInSight,
  locateScript,
  parsed,
  readEnvironment,
  readScripts,
  type ScriptsInSight,
  scriptOf,
} from '../../../core/grub-script/scripts.ts';
import type { CommandNode, FunctionNode, GrubTree, StatementNode, WordNode } from '../../../core/grub-script/tree.ts';
import { unquote } from '../../../core/grub-script/unquote.ts';
import { listsOf, walkStatements } from '../../../core/grub-script/walk.ts';
import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import type { SyntaxNode } from '../../../core/syntax/node.ts';
import { basename, dirname } from '../../../core/text/path.ts';
import type { FileView } from '../../../core/workspace/file-source.ts';
import { missingFiles } from './disk-files.ts';
import { readEntries } from './entries.ts';

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
  /** The commands of those scripts, and of the grub.cfg beside this one that reads it. */
  readonly otherCommands: readonly CommandNode[];
  /** The names of the functions of this script and of those. */
  readonly functionNames: ReadonlySet<string>;
  /** Whether the name is that of a script which others read, none of which is in sight: they may set what it leaves out. */
  readonly fragment: boolean;
  /** The menu that all of them make. */
  readonly wholeMenu: MenuInSight;
  /** What `blscfg` would find, where the script calls it. */
  readonly entries: readonly EntryFile[];
  /** What `load_env` would bring: the environment block beside the script, if it is in sight. */
  readonly environment: ReadonlyMap<string, string>;
  /** The UUIDs that other files of the workspace name, where any does. */
  readonly known: ReadonlyMap<string, KnownUuid> | undefined;
  /** What lies beside the files that the script loads, where it is in sight. */
  readonly folders: BootFolders;
  /** Kernels and initrds that are not on their disk, each with what lies there in their place. */
  readonly missing: ReadonlyMap<WordNode, readonly string[]>;
  /** The image that starts the script: `full` loads modules when they are needed. */
  readonly image: 'full' | 'signed' | 'minimal';
}

const sources = new Set(['extract_entries_source', 'legacy_source', 'syslinux_source', 'eval', '']);
const reads = new Set(['source', '.']);

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
  const scripts = readScripts(document.path, root, files);
  const outer = readOuter(document.path, files);
  const all = new Map([[document.path, root], ...scripts.trees, ...(outer === undefined ? [] : [outer])]);
  const others = [...all].filter(([path]) => path !== document.path).map(([, tree]) => tree);
  const inSight = { ...scripts, trees: all };
  const otherCommands = new Map([...all].map(([path, tree]) => [path, tree === root ? commands : commandsOf(tree)]));
  const unseen = [...otherCommands].some(([path, list]) => list.some((command) => isUnseen(command, path, inSight)));
  otherCommands.delete(document.path);
  const menu = collectMenu(root.items);
  const namesDisks = commands.some(({ name }) => disks.has(name));
  const known = namesDisks ? knownUuids(files, diskWitnesses, document.path) : undefined;
  const folders = listBootFolders(document.path, pathsOf(commands), files);
  const [start, top] = outer ?? [document.path, root];
  return {
    document,
    root,
    comments: root.comments,
    commands,
    functions,
    menu,
    open: part !== undefined || unseen || handsOver(root.items) || /\{\{|<%|@\w+@/.test(document.text),
    scripts: scripts.trees,
    otherCommands: [...otherCommands.values()].flat(),
    functionNames: namesOfFunctions(functions, others),
    wholeMenu: menuInSight(top, start, inSight),
    fragment: outer === undefined && fragmentName.test(basename(document.path)),
    entries: readEntries(document.path, commands, files),
    environment: (block?.state === 'loaded' ? readEnvironment(block.text) : undefined) ?? new Map<string, string>(),
    known,
    missing: folders.size === 0 ? new Map() : missingFiles(document.path, menu, known, files),
    folders,
    image: settings.image === 'signed' || settings.image === 'minimal' ? settings.image : 'full',
  };
}

const fragmentName = /^(?:custom|user|menu|theme|kernels|bls)[^/]*\.cfg/;

/** The grub.cfg beside a script, where that reads it. */
function readOuter(documentPath: string, files: FileView): readonly [path: string, tree: GrubTree] | undefined {
  const path = `${dirname(documentPath)}/grub.cfg`;
  if (path === documentPath || !documentPath.endsWith('.cfg')) return undefined;
  const file = files.get(path);
  if (file.state !== 'loaded') return undefined;
  const tree = parsed(file);
  const wanted = commandsOf(tree).map((command) => locateScript(path, scriptOf(command) ?? ''));
  return wanted.includes(documentPath) ? [path, tree] : undefined;
}

/** Whether a command may bring functions, variables or entries that nobody sees here. */
function isUnseen(command: CommandNode, path: string, scripts: ScriptsInSight): boolean {
  return sources.has(command.name) || (reads.has(command.name) && !isInSight(command, path, scripts));
}

/** Whether another script takes the place of this one before its menu is shown, such as from a stub on an EFI partition. */
function handsOver(items: readonly StatementNode[]): boolean {
  return items.some((item) =>
    item.kind === 'command'
      ? item.name === 'configfile' || (item.name === 'submenu' && handsOver(item.block?.items ?? []))
      : listsOf(item).some(handsOver),
  );
}

function namesOfFunctions(own: readonly FunctionNode[], trees: readonly GrubTree[]): ReadonlySet<string> {
  const found = new Set(own.flatMap(({ name }) => (name === undefined ? [] : [name.source])));
  for (const { items } of trees) {
    walkStatements(items, (node) => {
      if (node.kind === 'function' && node.name !== undefined) found.add(node.name.source);
    });
  }
  return found;
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
