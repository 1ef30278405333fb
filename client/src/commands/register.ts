import { commands, window } from 'vscode';
import type { CommandContext } from '../context.ts';
import { applyTlsProfile } from './apply-tls-profile.ts';
import { checkWorkspace } from './check-workspace.ts';
import { explainRequest } from './explain-request.ts';
import { explainRule } from './explain-rule.ts';
import { newFile } from './new-file.ts';

type Command = (context: CommandContext, ...args: unknown[]) => Promise<unknown>;

const table: Readonly<Record<string, Command>> = {
  'etcetera.new': (context) => newFile(context),
  'etcetera.explainRule': explainRule,
  'etcetera.explainRequest': explainRequest,
  'etcetera.applyTlsProfile': applyTlsProfile,
  'etcetera.checkWorkspace': checkWorkspace,
  'etcetera.restart': ({ session }) => session.restart(),
};

const generatorPrefix = 'etcetera.new.';

/** Registers our commands, those of the generators as package.json lists them included. */
export function registerCommands(context: CommandContext): void {
  const register = (id: string, command: Command): void => {
    const run = (...args: unknown[]) => command(context, ...args).catch((error: unknown) => showFailure(id, error));
    context.extension.subscriptions.push(commands.registerCommand(id, run));
  };
  for (const [id, command] of Object.entries(table)) register(id, command);
  for (const id of generatorCommands(context)) {
    register(id, (given) => newFile(given, id.slice(generatorPrefix.length)));
  }
}

function generatorCommands({ extension }: CommandContext): string[] {
  const contributed: readonly { command: string }[] = extension.extension.packageJSON.contributes?.commands ?? [];
  return contributed.map(({ command }) => command).filter((id) => id.startsWith(generatorPrefix));
}

function showFailure(id: string, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  void window.showErrorMessage(`Etcetera: ${id} failed: ${reason}`);
}
