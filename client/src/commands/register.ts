import { commands, window } from 'vscode';
import type { CommandContext } from '../context.ts';
import { addToFile } from './add-to-file.ts';
import { applyTlsProfile } from './apply-tls-profile.ts';
import { checkWorkspace } from './check-workspace.ts';
import { explainRule } from './explain-rule.ts';
import { newFile } from './new-file.ts';
import { replaceUuids } from './replace-uuids.ts';
import { showPlist } from './show-plist.ts';
import { showView } from './show-view.ts';
import { writeConverted } from './write-converted.ts';

type Command = (context: CommandContext, ...args: unknown[]) => Promise<unknown>;

const table: Readonly<Record<string, Command>> = {
  'etcetera.new': (context) => newFile(context),
  'etcetera.explainRule': explainRule,
  'etcetera.show': (context) => showView(context),
  'etcetera.add': (context) => addToFile(context),
  'etcetera.applyTlsProfile': applyTlsProfile,
  'etcetera.writeFfmpegCommands': writeConverted('ffmpeg-commands', 'Open an ffserver.conf first.'),
  'etcetera.writeSourcesStanzas': writeConverted('sources-stanzas', 'Open a sources.list first.'),
  'etcetera.replaceUuids': replaceUuids,
  'etcetera.showPlist': showPlist,
  'etcetera.checkWorkspace': checkWorkspace,
  'etcetera.restart': ({ session }) => session.restart(),
};

/** The commands that package.json lists for generators, views and additions: `<prefix><id>`. */
const families: Readonly<Record<string, (context: CommandContext, id: string) => Promise<unknown>>> = {
  'etcetera.new.': newFile,
  'etcetera.show.': showView,
  'etcetera.add.': addToFile,
};

/** Registers our commands, and those of generators, views and additions as package.json lists them. */
export function registerCommands(context: CommandContext): void {
  const register = (id: string, command: Command): void => {
    const run = (...args: unknown[]) => command(context, ...args).catch((error: unknown) => showFailure(id, error));
    context.extension.subscriptions.push(commands.registerCommand(id, run));
  };
  for (const [id, command] of Object.entries(table)) register(id, command);
  for (const id of contributedCommands(context)) {
    const family = Object.entries(families).find(([prefix]) => id.startsWith(prefix));
    if (family !== undefined) register(id, (given) => family[1](given, id.slice(family[0].length)));
  }
}

function contributedCommands({ extension }: CommandContext): string[] {
  const contributed: readonly { command: string }[] = extension.extension.packageJSON.contributes?.commands ?? [];
  return contributed.map(({ command }) => command);
}

function showFailure(id: string, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  void window.showErrorMessage(`Etcetera: ${id} failed: ${reason}`);
}
