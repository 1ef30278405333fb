import assert from 'node:assert/strict';
import type { Story } from './story.ts';
import { eventually } from './workbench.ts';

/** Somebody makes a new TLS site from the command palette, makes a mistake on the way, goes back once and ends with a clean file. */
export const generate: Story = {
  name: 'generate',
  run: async (workbench) => {
    const { page } = workbench;
    const dialog = page.locator('.quick-input-widget');
    await workbench.command('Etcetera: New File from Generator…');
    await dialog.getByPlaceholder('What shall the file do?').waitFor();
    await dialog.locator('.monaco-list-row', { hasText: 'TLS' }).first().waitFor();
    await workbench.screenshot('generate-1-generators');
    await workbench.type('TLS');
    await workbench.press('Enter');

    await dialog.getByText(/1\/\d/).waitFor();
    await page.keyboard.press('Control+A');
    await workbench.type('not_a host!');
    await dialog.locator('.quick-input-message', { hasText: /host|name/i }).waitFor();
    await workbench.screenshot('generate-2-invalid');
    await page.keyboard.press('Control+A');
    await workbench.type('shop.example.org');
    await workbench.press('Enter');

    await dialog.getByText(/2\/\d/).waitFor();
    await workbench.screenshot('generate-3-second');
    await dialog.locator('.codicon-quick-input-back').click();
    await dialog.getByText(/1\/\d/).waitFor();
    assert.equal(await dialog.locator('input').inputValue(), 'shop.example.org');
    await workbench.press('Enter');

    await eventually(async () => {
      if (await dialog.isVisible()) await workbench.press('Enter');
      assert.ok(await page.locator('.tab.active', { hasText: 'shop.example.org' }).isVisible());
    });
    await workbench.screenshot('generate-4-document');
    await workbench.editor.getByText('server_name').first().waitFor();
    await page.waitForTimeout(2_000);
    assert.deepEqual(await workbench.problems(), { errors: 0, warnings: 0 });
  },
};
