import assert from 'node:assert/strict';
import type { Story } from './story.ts';
import { eventually } from './workbench.ts';

/** Somebody makes the files of a whole compile cluster in one dialog, with what is offered, and finds nothing underlined in them. */
export const cluster: Story = {
  name: 'cluster',
  run: async (workbench) => {
    const { page } = workbench;
    const dialog = page.locator('.quick-input-widget');
    await workbench.command('Etcetera: New: icecc Cluster…');
    await dialog.getByText(/1\/\d/).waitFor();
    await workbench.screenshot('cluster-dialog');
    await eventually(async () => {
      if (await dialog.isVisible()) await workbench.press('Enter');
      assert.ok(await page.locator('.tab.active', { hasText: 'icecc.conf' }).isVisible(), 'no files were made');
    }, 60);
    await dialog.waitFor({ state: 'hidden' });
    await workbench.editor.getByText('ICECC_SCHEDULER_HOST').first().waitFor();
    await page.waitForTimeout(2_000);
    await workbench.screenshot('cluster-files');
    assert.deepEqual(await workbench.problems(), { errors: 0, warnings: 0 });
  },
};
