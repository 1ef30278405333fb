import './clock.ts';
import { type ExtensionContext, Uri } from 'vscode';
import { type Api, activateClient } from './client.ts';

/** Desktop and remote VS Code: the server runs as a Node process of its own. Called by VS Code. */
export function activate(extension: ExtensionContext): Api {
  return activateClient(extension, async () => {
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    // Node 22 keeps what it has compiled there, and the next start takes a fifth less; an older one does not look at it.
    const env = { NODE_COMPILE_CACHE: Uri.joinPath(extension.globalStorageUri, 'compile-cache').fsPath };
    const module = extension.asAbsolutePath('dist/server/node.js');
    const run = { module, transport: TransportKind.ipc, options: { env } };
    const debug = { ...run, options: { env, execArgv: ['--nolazy', '--inspect=6009'] } };
    return (options) => new LanguageClient('etcetera', 'Etcetera', { run, debug }, options);
  });
}
