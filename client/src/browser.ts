import './clock.ts';
import { type ExtensionContext, Uri } from 'vscode';
import { type Api, activateClient } from './client.ts';
import { createWorkerStarter } from './worker.ts';

/** VS Code for the Web: the server runs in a web worker. Called by VS Code. */
export function activate(extension: ExtensionContext): Api {
  const worker = createWorkerStarter(Uri.joinPath(extension.extensionUri, 'dist/server/browser.js').toString(true));
  extension.subscriptions.push({ dispose: worker.terminate });
  return activateClient(extension, async () => {
    const { LanguageClient } = await import('vscode-languageclient/browser');
    const parts = Uri.joinPath(extension.extensionUri, 'dist/server').toString(true);
    return (options) =>
      new LanguageClient('etcetera', 'Etcetera', worker.start, {
        ...options,
        initializationOptions: () => ({ ...options.initializationOptions(), parts }),
      });
  });
}
