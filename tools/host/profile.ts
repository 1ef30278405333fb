import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Settings under which VS Code asks and offers nothing by itself. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
} as const;

/** Where the server keeps its things. */
export interface Profile {
  readonly dataFolder: string;
  readonly extensionsFolder: string;
}

/**
 * Lays out the folder of a VS Code server: user settings (kept when the user has some already) and the extension at
 * `extensionPath`, installed as a link, so that a reload of the window shows what was built last.
 */
export function prepareProfile(
  dataFolder: string,
  extensionPath: string,
  settings: Readonly<Record<string, unknown>>,
): Profile {
  if (!existsSync(settingsFile(dataFolder))) writeSettings(dataFolder, settings);
  const extensionsFolder = join(dataFolder, 'extensions');
  // Made anew each time: VS Code then reads package.json again instead of trusting its cache.
  rmSync(extensionsFolder, { recursive: true, force: true });
  mkdirSync(extensionsFolder);
  symlinkSync(extensionPath, join(extensionsFolder, 'etcetera'), 'junction');
  return { dataFolder, extensionsFolder };
}

/** Sets the user settings of a server, whatever they were: the quiet ones and these. */
export function writeSettings(dataFolder: string, settings: Readonly<Record<string, unknown>>): void {
  const file = settingsFile(dataFolder);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...quietSettings, ...settings }, undefined, 2)}\n`);
}

function settingsFile(dataFolder: string): string {
  return join(dataFolder, 'data/User/settings.json');
}
