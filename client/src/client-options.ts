import { type ExtensionContext, type FileSystemWatcher, workspace } from 'vscode';
import type { LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { languageIds } from '../../server/src/languages/ids.ts';
import type { InitializationOptions } from '../../server/src/lsp/protocol.ts';
import { rulePages } from './rule-pages.ts';

/** Where files under edit come from. The old side of a comparison (`git:`) is left out: its mistakes are history. */
const schemes = ['file', 'untitled', 'vscode-vfs', 'vscode-test-web', 'memfs', 'etcetera-plist'];

// The enum's own module belongs to the client library, which loads later.
const neverReveal: RevealOutputChannelOn.Never = 4;

/** What a language contributes in package.json about the names of its files. */
interface LanguageContribution {
  readonly id: string;
  readonly extensions?: readonly string[];
  readonly filenames?: readonly string[];
  readonly filenamePatterns?: readonly string[];
}

/**
 * The options every client starts with. Settings are pulled by the server (`workspace/configuration`) when the client tells it
 * that the section `etcetera` has changed.
 */
export function clientOptions(watchers: readonly FileSystemWatcher[]) {
  return {
    documentSelector: languageIds.flatMap((language) => schemes.map((scheme) => ({ scheme, language }))),
    initializationOptions: (): InitializationOptions => ({
      trusted: workspace.isTrusted,
      rulePages,
      suggestCommand: 'editor.action.triggerSuggest',
    }),
    synchronize: { configurationSection: 'etcetera', fileEvents: [...watchers] },
    diagnosticCollectionName: 'etcetera',
    revealOutputChannelOn: neverReveal,
    markdown: { isTrusted: { enabledCommands: ['etcetera.explainRule'] }, supportHtml: false },
  } satisfies LanguageClientOptions;
}

/** Watches the files that our languages claim by name; the server may register further patterns for what they include. */
export function watchLanguageFiles(extension: ExtensionContext): FileSystemWatcher[] {
  const contributed: readonly LanguageContribution[] = extension.extension.packageJSON.contributes?.languages ?? [];
  const watchers = contributed
    .filter((language) => languageIds.includes(language.id))
    .flatMap(fileNameGlobs)
    .map((glob) => workspace.createFileSystemWatcher(glob));
  extension.subscriptions.push(...watchers);
  return watchers;
}

function fileNameGlobs(language: LanguageContribution): string[] {
  const names = [...(language.filenames ?? []), ...(language.extensions ?? []).map((extension) => `*${extension}`)];
  const byName = names.length > 0 ? [`**/{${names.join(',')}}`] : [];
  return [...byName, ...(language.filenamePatterns ?? [])];
}
