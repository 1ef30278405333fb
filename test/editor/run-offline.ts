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

const cache = join(root, '.cache/editor-tests');
const screenshots = join(root, '.cache/screenshots');
const examples = join(root, 'examples');

/**
 * Runs the editor tests in the VS Code that comes from npm: the suite in its extension host, then the stories by keyboard.
 * `--extension FOLDER` tests another build of the extension than this repository (an unpacked VSIX, say), `--story NAME` plays
 * that story only.
 */
async function runOffline(): Promise<void> {
  const { values } = parseArgs({ options: { extension: { type: 'string' }, story: { type: 'string' } } });
  const extensionPath = resolve(values.extension ?? root);
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(screenshots, { recursive: true });
  installHost(console.log);
  const browser = await startBrowser();
  try {
    if (values.story === undefined) await inExtensionHost(browser, extensionPath);
    await byKeyboard(browser, extensionPath, values.story);
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

async function byKeyboard(browser: Browser, extensionPath: string, only: string | undefined): Promise<void> {
  const workspace = join(cache, 'workspace');
  const dataFolder = join(cache, 'vscode');
  const host = await startHost({ workspace, extensionPath, dataFolder, testDriver: true });
  const served = await serveExtension(extensionPath);
  const chosen = stories.filter(({ name }) => only === undefined || name === only);
  try {
    const extensionUrl = served.url;
    await runStories(chosen, { browser, host, extensionUrl, dataFolder, examples, workspace, screenshots });
  } finally {
    served.close();
    await host.close();
  }
}

runOffline().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
