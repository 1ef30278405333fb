import { remember } from '../syntax/remember.ts';
import { dirname, resolvePath } from '../text/path.ts';
import type { FileView } from '../workspace/file-source.ts';
import { parseGrub } from './parser.ts';
import { commandsOf } from './statement.ts';
import type { CommandNode, GrubTree, StatementNode, WordNode } from './tree.ts';
import { unquote } from './unquote.ts';
import { walkStatements } from './walk.ts';

/** So many other scripts are read for one. */
const mostScripts = 20;

/** Commands whose argument is another script. */
export const sourcing: ReadonlySet<string> = new Set(['source', '.', 'configfile']);

/** The folder of GRUB's own files on its disk, as far as a document's path tells. */
export function prefixOf(documentPath: string): string {
  const folder = dirname(documentPath);
  return /\/(?:boot|EFI|efi)(?:\/.*)?$/.exec(folder)?.[0] ?? '/boot/grub';
}

/**
 * Where a script that GRUB would read lies in the workspace: `(hd0)/boot/grub/custom.cfg` beside `…/boot/grub/grub.cfg`.
 * Undefined where nothing tells, such as for a path that holds variables of the script.
 * @param documentPath the script that names it
 */
export function locateScript(documentPath: string, wanted: string): string | undefined {
  const prefix = prefixOf(documentPath);
  const path = wanted
    .replace(/^\$(?:prefix|\{prefix\}|config_directory|\{config_directory\})(?=\/)/, prefix)
    .replace(/^\([^)]*\)/, '')
    .replace(/^\$root(?=\/)/, '');
  if (!path.startsWith('/') || /[$*?]/.test(path)) return undefined;
  const first = /^\/[^/]+\//.exec(path)?.[0];
  const at = first === undefined ? -1 : documentPath.lastIndexOf(first);
  if (at >= 0) return resolvePath('/', documentPath.slice(0, at) + path);
  const folder = dirname(path);
  if (folder !== prefix && !/^(?:\/boot)?\/grub2?$/.test(folder)) return undefined;
  return resolvePath(dirname(documentPath), path.slice(folder.length + 1));
}

/** The first argument of a command that reads another script. */
export function scriptOf({ name, words }: CommandNode): string | undefined {
  const word = sourcing.has(name) ? words.slice(1).find(({ source }) => !source.startsWith('-')) : undefined;
  return word === undefined ? undefined : unquote(word.source).text;
}

/** The scripts that one script leads to. */
export interface ScriptsInSight {
  /** Those that could be read, by path. */
  readonly trees: ReadonlyMap<string, GrubTree>;
  /** Commands that ask whether their script is there before they read it, where it is known not to be: they bring nothing. */
  readonly idle: ReadonlySet<CommandNode>;
}

/** The scripts that a script reads and those that they read, as far as they are in sight. */
export function readScripts(documentPath: string, root: GrubTree, files: FileView): ScriptsInSight {
  const trees = new Map<string, GrubTree>();
  const idle = new Set<CommandNode>();
  const visit = (from: string, tree: GrubTree) => {
    for (const { command, wanted, guarded } of tree.items.flatMap(scriptsIn)) {
      const path = locateScript(from, wanted);
      if (path === undefined || path === documentPath || trees.has(path) || trees.size >= mostScripts) continue;
      const file = files.get(path);
      if (file.state === 'missing' && guarded) idle.add(command);
      if (file.state !== 'loaded') continue;
      const read = parsed(file);
      trees.set(path, read);
      visit(path, read);
    }
  };
  visit(documentPath, root);
  return { trees, idle };
}

/** Whether a command that reads a script, named in the script `from`, brings nothing but what is in sight. */
export function isInSight(command: CommandNode, from: string, { trees, idle }: ScriptsInSight): boolean {
  const wanted = scriptOf(command);
  const path = wanted === undefined ? undefined : locateScript(from, wanted);
  return path !== undefined && (trees.has(path) || idle.has(command));
}

/** A command that reads a script. */
interface Reading {
  readonly command: CommandNode;
  readonly wanted: string;
  /** Whether it is carried out only where a file is there. */
  readonly guarded: boolean;
}

/** The commands of a statement that read scripts. */
const scriptsIn: (statement: StatementNode) => readonly Reading[] = remember((statement) => {
  const found = commandsOf([statement]).flatMap((command) => {
    const wanted = scriptOf(command);
    return wanted === undefined ? [] : [{ command, wanted }];
  });
  const guarded = found.length === 0 ? undefined : guardedCommands(statement);
  return found.map((one) => ({ ...one, guarded: guarded?.has(one.command) === true }));
});

/** The commands that are carried out only where a file is there. */
function guardedCommands(statement: StatementNode): ReadonlySet<CommandNode> {
  const found = new Set<CommandNode>();
  walkStatements([statement], (node) => {
    if (node.kind !== 'if') return;
    for (const { condition, body } of node.branches) {
      const asks = condition?.some(
        (one) => one.kind === 'command' && /^(?:\[|test)$/.test(one.name) && one.words.some(isFileTest),
      );
      if (asks === true) for (const command of commandsOf(body)) found.add(command);
    }
  });
  return found;
}

const isFileTest = ({ source }: WordNode): boolean => /^-[efs]$/.test(source);

/** The tree of another file, parsed once for as long as the file stays as it is. */
export const parsed: (file: { readonly text: string }) => GrubTree = remember(({ text }) => parseGrub(text));

/** The variables of an environment block, as `grub-editenv` writes it; undefined where the text is none. */
export function readEnvironment(text: string): ReadonlyMap<string, string> | undefined {
  if (!text.startsWith('# GRUB Environment Block\n')) return undefined;
  const variables = new Map<string, string>();
  for (const line of text.split(/(?<!\\)\n/)) {
    const equals = line.startsWith('#') ? -1 : line.indexOf('=');
    if (equals > 0) variables.set(line.slice(0, equals), line.slice(equals + 1).replace(/\\([\\\n])/g, '$1'));
  }
  return variables;
}
