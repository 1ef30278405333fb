import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { installHost } from '../../tools/host/install.ts';
import { root } from '../../tools/host/paths.ts';
import { startHost } from '../../tools/host/start-host.ts';
import { startBrowser } from './offline/chromium.ts';
import { runSuite } from './offline/run-suite.ts';
import { serveExtension } from './offline/serve-extension.ts';
import { stories } from './stories/index.ts';
import { runStories } from './stories/run-stories.ts';
import type { Story } from './stories/story.ts';

const cache = join(root, '.cache/editor-tests');
const screenshots = join(root, '.cache/screenshots');
const examples = join(root, 'examples');

/**
 * Runs the editor tests in the VS Code that comes from npm: the suite in its extension host, then the stories by keyboard.
 * `--extension FOLDER` tests another build of the extension than this repository (an unpacked VSIX, say), `--story NAME` plays
 * that story only (several may be named), `--theme 'Default High Contrast'` plays in that theme, for pictures to look at.
 */
async function runOffline(): Promise<void> {
  const { values } = parseArgs({
    options: {
      extension: { type: 'string' },
      story: { type: 'string', multiple: true },
      theme: { type: 'string' },
    },
  });
  const extensionPath = resolve(values.extension ?? root);
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(screenshots, { recursive: true });
  installHost(console.log);
  const browser = await startBrowser();
  try {
    if (values.story === undefined) await inExtensionHost(browser, extensionPath);
    const chosen = stories.filter(({ name }) => values.story?.includes(name) ?? true);
    const settings = values.theme === undefined ? {} : { 'workbench.colorTheme': values.theme };
    for (const askForTrust of [false, true]) {
      const alike = chosen.filter((story) => (story.askForTrust ?? false) === askForTrust);
      if (alike.length > 0) await byKeyboard({ browser, extensionPath, chosen: alike, askForTrust, settings });
    }
  } finally {
    await browser.close();
  }
}

async function inExtensionHost(browser: Browser, extensionPath: string): Promise<void> {
  const workspace = join(cache, 'suite-workspace');
  cpSync(examples, workspace, { recursive: true });
  const dataFolder = join(cache, 'suite-vscode');
  const host = await startHost({ workspace, extensionPath, dataFolder, testDriver: true });
  const suite = join(root, 'dist/test/editor-suite.cjs');
  try {
    await runSuite({ browser, host, extensionPath, suite, screenshot: join(screenshots, 'suite-failed.png') });
  } finally {
    await host.close();
  }
}

interface Round {
  readonly browser: Browser;
  readonly extensionPath: string;
  readonly chosen: readonly Story[];
  readonly askForTrust: boolean;
  readonly settings: Readonly<Record<string, unknown>>;
}

async function byKeyboard({ browser, extensionPath, chosen, askForTrust, settings }: Round): Promise<void> {
  const workspace = join(cache, 'workspace');
  const dataFolder = join(cache, askForTrust ? 'wary-vscode' : 'vscode');
  const host = await startHost({ workspace, extensionPath, dataFolder, askForTrust, testDriver: true });
  const served = await serveExtension(extensionPath);
  try {
    const extensionUrl = served.url;
    await runStories(chosen, { browser, host, extensionUrl, dataFolder, examples, workspace, screenshots, settings });
  } finally {
    served.close();
    await host.close();
  }
}

runOffline().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
