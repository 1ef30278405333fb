import { type BootFolders, listBootFolders } from '../../../core/boot-entry/boot-paths.ts';
import type { EntryFile } from '../../../core/boot-entry/tree.ts';
import { diskWitnesses, type KnownUuid, knownUuids } from '../../../core/disk-ids/known.ts';
import { grubPart, isGeneratorScript } from '../../../core/grub-script/generator-script.ts';
import type { SoundScript } from '../../../core/grub-script/known-statements.ts';
import { collectMenu, type MenuEntry } from '../../../core/grub-script/menu.ts';
import { type MenuInSight, menuInSight } from '../../../core/grub-script/menu-in-sight.ts';
import { parseGrub } from '../../../core/grub-script/parser.ts';
import {
  isInSight,
  locateScript,
  parsed,
  readEnvironment,
  readScripts,
  type ScriptsInSight,
  scriptOf,
} from '../../../core/grub-script/scripts.ts';
import { commandsOf, hasCommand, partsOf } from '../../../core/grub-script/statement.ts';
import type { CommandNode, FunctionNode, GrubTree, StatementNode, WordNode } from '../../../core/grub-script/tree.ts';
import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { lazy } from '../../../core/syntax/lazy.ts';
import { basename, dirname } from '../../../core/text/path.ts';
import type { FileView } from '../../../core/workspace/file-source.ts';
import { missingFiles } from './disk-files.ts';
import { readEntries } from './entries.ts';
import { bringersIn, decidersIn, foldersIn, functionNamesOf, handsOver } from './statement-facts.ts';

/** What is known about one GRUB script. */
export interface GrubAnalysis extends Analysis {
  readonly root: GrubTree;
  /** Every command, in the order of the text. */
  readonly commands: readonly CommandNode[];
  readonly functions: readonly FunctionNode[];
  /** The commands by which the menu as a whole is decided: passwords, and settings of the default, the timeout and the superusers. */
  readonly deciders: readonly CommandNode[];
  /** The last version of the script that had no faults, out of which the next one can be read. */
  readonly sound: SoundScript | undefined;
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

/** Commands that name disks by UUID. */
const disks = ['search', 'search.fs_uuid', 'linux', 'linux16', 'linuxefi', 'cryptomount'];

/** Parses a script; of what it has been before, the statements at the top that have not changed are taken over. */
export function analyseGrub({ document, files, settings, previous }: AnalysisInput<GrubAnalysis>): GrubAnalysis {
  const part = isGeneratorScript(document.text) ? grubPart(document.text) : undefined;
  const text = part?.text ?? document.text;
  const tree = parseGrub(text, previous?.sound);
  // What the shell chooses among need not fit together.
  const root = part?.dependent === true ? { ...tree, faults: [] } : tree;
  const { items } = root;
  const block = hasCommand(items, ['load_env']) ? files.get(`${dirname(document.path)}/grubenv`) : undefined;
  const scripts = readScripts(document.path, root, files);
  const outer = readOuter(document.path, files);
  const all = new Map([[document.path, root], ...scripts.trees, ...(outer === undefined ? [] : [outer])]);
  const inSight = { ...scripts, trees: all };
  const others = [...all].flatMap(([path, { items: own }]) => (path === document.path ? [] : [own]));
  const known = hasCommand(items, disks) ? knownUuids(files, diskWitnesses, document.path) : undefined;
  const folders = listBootFolders(document.path, new Set(items.flatMap((item) => [...foldersIn(item)])), files);
  const menu = lazy(() => collectMenu(items));
  const commands = lazy(() => commandsOf(items));
  const otherCommands = lazy(() => others.flatMap(commandsOf));
  const [start, top] = outer ?? [document.path, root];
  const wholeMenu = lazy(() => menuInSight(top, start, inSight));
  return {
    document,
    root,
    sound: tree.faults.length === 0 ? { text, tree } : previous?.sound,
    comments: root.comments,
    get commands() {
      return commands();
    },
    functions: items.flatMap((item) => partsOf(item).functions as FunctionNode[]),
    deciders: items.flatMap((item) => decidersIn(item) as CommandNode[]),
    get menu() {
      return menu();
    },
    open:
      part !== undefined ||
      [...all].some(([path, { items: own }]) => own.some((item) => bringsUnseen(item, path, inSight))) ||
      items.some(handsOver) ||
      isTemplate(document.text),
    scripts: scripts.trees,
    get otherCommands() {
      return otherCommands();
    },
    functionNames: new Set([items, ...others].flatMap(functionNamesOf)),
    get wholeMenu() {
      return wholeMenu();
    },
    fragment: outer === undefined && fragmentName.test(basename(document.path)),
    entries: readEntries(document.path, items, files),
    environment: (block?.state === 'loaded' ? readEnvironment(block.text) : undefined) ?? new Map<string, string>(),
    known,
    missing: folders.size === 0 ? new Map() : missingFiles(document.path, menu(), known, files),
    folders,
    image: settings.image === 'signed' || settings.image === 'minimal' ? settings.image : 'full',
  };
}

const isTemplate = (text: string): boolean =>
  text.includes('{{') || text.includes('<%') || (text.includes('@') && /@\w+@/.test(text));

const fragmentName = /^(?:custom|user|menu|theme|kernels|bls)[^/]*\.cfg/;

/** The grub.cfg beside a script, where that reads it. */
function readOuter(documentPath: string, files: FileView): readonly [path: string, tree: GrubTree] | undefined {
  const path = `${dirname(documentPath)}/grub.cfg`;
  if (path === documentPath || !documentPath.endsWith('.cfg')) return undefined;
  const file = files.get(path);
  if (file.state !== 'loaded') return undefined;
  const tree = parsed(file);
  const wanted = commandsOf(tree.items).map((command) => locateScript(path, scriptOf(command) ?? ''));
  return wanted.includes(documentPath) ? [path, tree] : undefined;
}

/** Whether a statement may bring functions, variables or entries that nobody sees here. */
function bringsUnseen(item: StatementNode, path: string, scripts: ScriptsInSight): boolean {
  const { always, reading } = bringersIn(item);
  return always || reading.some((command) => !isInSight(command, path, scripts));
}
