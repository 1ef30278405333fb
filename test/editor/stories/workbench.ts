import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** A VS Code page as somebody at a keyboard uses it. */
export interface Workbench {
  readonly page: Page;
  /** The editor that has the focus. */
  readonly editor: Locator;
  /** Presses keys one after the other, in the notation `Control+Period`. */
  readonly press: (...keys: string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Opens a file of the workspace by name, and puts the cursor where `at` says: `line:column`, from 1. */
  readonly openFile: (name: string, at?: string) => Promise<void>;
  /** Waits until the breadcrumbs say that the cursor is in the block `name`: from then on the server answers. */
  readonly inBlock: (name: string) => Promise<void>;
  /** Puts the cursor at `line:column`, from 1, of the file that is open. */
  readonly goToPlace: (place: string) => Promise<void>;
  /** Puts the cursor at the first occurrence of `text` in a file of the workspace as it is on disk. */
  readonly goTo: (path: string, text: string) => Promise<void>;
  /** Runs a command by its title in the palette. */
  readonly command: (title: string) => Promise<void>;
  /** Saves the file, and waits until what is on disk is as expected. */
  readonly save: (path: string, expected: RegExp) => Promise<void>;
  readonly readFile: (path: string) => string;
  /** Puts a file into the workspace, as another program would. */
  readonly writeFile: (path: string, content: Uint8Array) => void;
  /** How many errors and warnings the status bar counts. */
  readonly problems: () => Promise<{ errors: number; warnings: number }>;
  /** Takes a picture, to be looked at by people. */
  readonly screenshot: (name: string) => Promise<void>;
}

export interface WorkbenchOptions {
  readonly url: string;
  /** Absolute path of the folder that the page shows. */
  readonly workspace: string;
  /** Absolute path of the folder for pictures. */
  readonly screenshots: string;
}

/** Opens VS Code in a page and waits until it takes input. */
export async function openWorkbench(page: Page, { url, workspace, screenshots }: WorkbenchOptions): Promise<Workbench> {
  await page.goto(url);
  await page.locator('.monaco-workbench .explorer-folders-view').waitFor();
  const quickInput = page.locator('.quick-input-widget');
  const editor = page.locator('.editor-group-container.active .monaco-editor').first();

  const press: Workbench['press'] = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const type: Workbench['type'] = (text) => page.keyboard.type(text);
  const readFile: Workbench['readFile'] = (path) => readFileSync(join(workspace, path), 'utf8');

  async function openFile(name: string, at?: string): Promise<void> {
    await press('Control+P');
    await quickInput.waitFor();
    await type(name);
    await quickInput.locator('.monaco-list-row.focused', { hasText: name.split('/').at(-1)! }).waitFor();
    if (at !== undefined) await type(`:${at}`);
    await press('Enter');
    await quickInput.waitFor({ state: 'hidden' });
    await editor.locator('.view-line').first().waitFor();
  }

  async function goToPlace(place: string): Promise<void> {
    await press('Control+G');
    await quickInput.waitFor();
    await type(place);
    await press('Enter');
    await quickInput.waitFor({ state: 'hidden' });
  }

  async function command(title: string): Promise<void> {
    // A palette that was opened before the extension was registered never lists its commands.
    await eventually(async () => {
      await press('Escape', 'F1');
      await quickInput.waitFor({ timeout: 2_000 });
      await type(title);
      await quickInput.locator('.monaco-list-row.focused', { hasText: title }).waitFor({ timeout: 2_000 });
    });
    await press('Enter');
  }

  async function save(path: string, expected: RegExp): Promise<void> {
    // VS Code gives up on code actions that take long on a busy machine, and saves without them: a person saves again.
    await eventually(async () => {
      await press('Control+S');
      await eventually(() => assert.match(readFile(path), expected), 5);
    });
  }

  async function problems(): Promise<{ errors: number; warnings: number }> {
    const label = (await page.locator('#status\\.problems a').getAttribute('aria-label')) ?? '';
    const count = (noun: string) => Number(new RegExp(`${noun}s?: (\\d+)`, 'i').exec(label)?.[1] ?? 0);
    return { errors: count('error'), warnings: count('warning') };
  }

  return {
    page,
    editor,
    press,
    type,
    openFile,
    inBlock: (name) => page.locator('.breadcrumbs-control', { hasText: name }).waitFor(),
    goToPlace,
    command,
    save,
    readFile,
    writeFile: (path, content) => writeFileSync(join(workspace, path), content),
    problems,
    goTo: (path, text) => openFile(path, lineAndColumn(readFile(path), text)),
    screenshot: async (name) => {
      await page.screenshot({ path: join(screenshots, `${name}.png`) });
    },
  };
}

function lineAndColumn(content: string, text: string): string {
  const offset = content.indexOf(text);
  if (offset < 0) throw new Error(`the file does not contain '${text}'`);
  const before = content.slice(0, offset).split('\n');
  return `${before.length}:${before.at(-1)!.length + 1}`;
}

/** Waits until `attempt` does not throw any more; after `seconds` its last error counts. */
export async function eventually<Value>(attempt: () => Promise<Value> | Value, seconds = 20): Promise<Value> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
