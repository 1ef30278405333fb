import { eventually, type Workbench } from './workbench.ts';

/** Puts the cursor at a text of a file, takes the first thing that Ctrl+. offers there, and saves. */
export async function fixAt(workbench: Workbench, path: string, text: string, expected: RegExp): Promise<void> {
  await workbench.goTo(path, text);
  const menu = workbench.page.locator('.action-widget .monaco-list-row').first();
  await eventually(async () => {
    await workbench.press('Control+Period');
    await menu.waitFor({ timeout: 2_000 });
  });
  await workbench.screenshot(`mend-${text.replace(/\W+/g, '-').toLowerCase()}`);
  await workbench.press('Enter');
  await menu.waitFor({ state: 'hidden' });
  await workbench.save(path, expected);
}
