import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { writeSettings } from '../../../tools/host/profile.ts';
import type { Host } from '../../../tools/host/start-host.ts';
import type { Story } from './story.ts';
import { openWorkbench } from './workbench.ts';

/** All paths are absolute. */
export interface StoriesRun {
  readonly browser: Browser;
  readonly host: Host;
  /** Where the extension's files are served over HTTP. */
  readonly extensionUrl: string;
  /** The server's data folder, for the settings. */
  readonly dataFolder: string;
  /** What every story finds in its workspace when it begins. */
  readonly examples: string;
  readonly workspace: string;
  readonly screenshots: string;
  /** User settings for all of them, beside the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Plays the stories one after the other, reports each, and rejects at the end when one has failed twice. */
export async function runStories(stories: readonly Story[], run: StoriesRun): Promise<void> {
  const failed: string[] = [];
  for (const story of stories) {
    const fault = (await attempt(story, run)) && (await attempt(story, run));
    if (fault !== undefined) failed.push(story.name);
  }
  console.log(`${stories.length - failed.length} of ${stories.length} stories passed`);
  if (failed.length > 0) throw new Error(`failed at the keyboard: ${failed.join(', ')}`);
}

/** Plays a story and says how it went; a busy machine can make one stumble, so the caller may try it twice. */
async function attempt(story: Story, run: StoriesRun): Promise<unknown> {
  const started = performance.now();
  try {
    await play(story, run);
    console.log(`ok      story ${story.name} (${Math.round(performance.now() - started)} ms)`);
    return undefined;
  } catch (error) {
    console.log(`FAILED  story ${story.name}\n${error instanceof Error ? error.stack : error}`);
    return error;
  }
}

async function play(story: Story, run: StoriesRun): Promise<void> {
  rmSync(run.workspace, { recursive: true, force: true });
  cpSync(run.examples, run.workspace, { recursive: true });
  writeSettings(run.dataFolder, { 'workbench.startupEditor': 'none', ...run.settings, ...story.settings });
  const context = await run.browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  try {
    const url = story.inWorkers ? urlWithWebExtension(run) : run.host.url;
    await story.run(await openWorkbench(page, { url, ...run }));
  } catch (error) {
    await page.screenshot({ path: join(run.screenshots, `${story.name}-failed.png`) }).catch(() => undefined);
    throw error;
  } finally {
    await context.close();
  }
}

// An extension under development takes precedence over the installed one.
function urlWithWebExtension({ host, extensionUrl }: StoriesRun): string {
  return `${host.url}&payload=${encodeURIComponent(JSON.stringify([['extensionDevelopmentPath', extensionUrl]]))}`;
}
