import { remember } from '../syntax/remember.ts';
import type { CommandNode, FunctionNode, StatementNode } from './tree.ts';
import { walkStatements } from './walk.ts';

/** What stands in a statement, itself included, in the order of the text. */
export interface StatementParts {
  readonly commands: readonly CommandNode[];
  readonly functions: readonly FunctionNode[];
  /** The names of the commands. */
  readonly names: ReadonlySet<string>;
}

/** Takes a statement apart, once for as long as it stays as it is. */
export const partsOf: (statement: StatementNode) => StatementParts = remember((statement) => {
  const commands: CommandNode[] = [];
  const functions: FunctionNode[] = [];
  walkStatements([statement], (node) => {
    if (node.kind === 'command') commands.push(node);
    else if (node.kind === 'function') functions.push(node);
  });
  return { commands, functions, names: new Set(commands.map(({ name }) => name)) };
});

/** Every command of a list of statements and of those within them, in the order of the text. */
export function commandsOf(items: readonly StatementNode[]): CommandNode[] {
  return items.flatMap((item) => partsOf(item).commands as CommandNode[]);
}

/** Whether a command of one of some names stands in a list of statements. */
export function hasCommand(items: readonly StatementNode[], names: readonly string[]): boolean {
  return items.some((item) => {
    const own = partsOf(item).names;
    return names.some((name) => own.has(name));
  });
}
