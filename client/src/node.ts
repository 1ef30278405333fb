import './clock.ts';
import type { ExtensionContext } from 'vscode';
import { type Api, activateClient } from './client.ts';

/** Desktop and remote VS Code: the server runs as a Node process of its own. Called by VS Code. */
export function activate(extension: ExtensionContext): Api {
  return activateClient(extension, async () => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const run = { module: extension.asAbsolutePath('dist/server/node.js'), transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    return (options) => new LanguageClient('etcetera', 'Etcetera', { run, debug }, options);
  });
}
