import assert from 'node:assert/strict';
import type { Story } from './story.ts';
import { eventually } from './workbench.ts';

const plist = 'icecream/mac1.example.org/Library/LaunchDaemons/org.icecream.iceccd.plist';

/** Somebody makes a compile cluster with a Mac out of one dialog, then mends the Mac's old property list by keyboard. */
export const cluster: Story = {
  name: 'cluster',
  run: async (workbench) => {
    const { page } = workbench;
    const dialog = page.locator('.quick-input-widget');
    await workbench.command('Etcetera: New File from Generator…');
    await dialog.getByPlaceholder('What shall the file do?').waitFor();
    await workbench.type('icecc Cluster');
    await dialog.locator('.monaco-list-row.focused', { hasText: 'icecc Cluster' }).waitFor();
    await workbench.press('Enter');
    for (let question = 1; question <= 8; question++) {
      await dialog.getByText(`${question}/8`).waitFor();
      if (question === 6) await workbench.type('mac1.example.org=2');
      if (question === 6) await workbench.screenshot('cluster-1-macs');
      await workbench.press('Enter');
    }
    await page.locator('.tab', { hasText: 'org.icecream.iceccd.plist' }).first().waitFor();
    // The last of the files; each takes the focus when it opens.
    await page.locator('.tab.active', { hasText: 'zprofile' }).waitFor({ timeout: 90_000 });
    await workbench.screenshot('cluster-2-files');

    await workbench.goTo(plist, '-scheduler-hots');
    await eventually(async () => assert.ok((await workbench.problems()).warnings > 0, 'nothing is underlined'));
    const menu = page.locator('.action-widget .monaco-list-row').first();
    await eventually(async () => {
      await workbench.press('Control+Period');
      await menu.waitFor({ timeout: 2_000 });
    });
    await workbench.screenshot('cluster-3-mend');
    await workbench.press('Enter');
    await menu.waitFor({ state: 'hidden' });
    await workbench.save(plist, /--scheduler-host</);
    await eventually(async () => assert.deepEqual(await workbench.problems(), { errors: 0, warnings: 0 }));
    await workbench.screenshot('cluster-4-done');
  },
};
