import type { Story } from './story.ts';
import { eventually } from './workbench.ts';

const file = 'nginx/nginx.conf';

/** Somebody writes a directive with the help of completion, misspells the next one and mends it by keyboard. */
export const write: Story = {
  name: 'write',
  run: async (workbench) => {
    const { page } = workbench;
    await workbench.openFile(file, '10:7');
    await workbench.inBlock('http');
    await workbench.type('\ngzip_va');
    await page.locator('.suggest-widget .monaco-list-row.focused', { hasText: 'gzip_vary' }).waitFor();
    await workbench.screenshot('write-completion');
    await workbench.press('Tab');
    await workbench.screenshot('write-completed');
    await workbench.press('Escape', 'Control+Shift+K');

    await workbench.goToPlace('10:7');
    await workbench.type('\ngzipp_vary on;');
    await page.locator('.squiggly-error').first().waitFor();
    await workbench.goToPlace('11:6');
    const menu = page.locator('.action-widget .monaco-list-row').first();
    await eventually(async () => {
      await workbench.press('Control+Period');
      await menu.waitFor({ timeout: 2_000 });
    });
    await workbench.screenshot('write-quick-fix');
    await workbench.press('Enter');
    await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    await workbench.save(file, /^ {4}gzip_vary on;$/m);
  },
};
