import { type ExtensionContext, LanguageStatusSeverity, languages } from 'vscode';
import { languageIds } from '../../server/src/languages/ids.ts';

/** Shows how the server is beside the language's name in the status bar. */
export interface ServerStatus {
  readonly show: (state: 'starting' | 'running' | 'stopped') => void;
}

/** Makes the status item; it stays until the extension is deactivated. */
export function showServerStatus(extension: ExtensionContext): ServerStatus {
  const item = languages.createLanguageStatusItem('etcetera.server', [...languageIds]);
  item.name = 'Etcetera';
  item.command = { command: 'etcetera.restart', title: 'Restart' };
  extension.subscriptions.push(item);
  return {
    show: (state) => {
      item.busy = state === 'starting';
      item.text = state === 'stopped' ? 'Etcetera is not running' : 'Etcetera';
      item.detail = state === 'stopped' ? 'no file is being checked' : 'language server';
      item.severity = state === 'stopped' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    },
  };
}
