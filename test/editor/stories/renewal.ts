import assert from 'node:assert/strict';
import { fixAt } from './fix-at.ts';
import type { Story } from './story.ts';
import { eventually } from './workbench.ts';

const table = 'cron.d/letsencrypt';

/** Somebody reads when an old renewal job runs, mends it until one line with a hook is left, adds a job, and looks what runs when. */
export const renewal: Story = {
  name: 'renewal',
  run: async (workbench) => {
    const { page } = workbench;
    await workbench.openFile(table);
    await eventually(async () => assert.ok((await workbench.problems()).warnings > 0, 'nothing is underlined'));
    await workbench.goTo(table, '30 2 * * 1');
    await workbench.press('Control+K', 'Control+I');
    await page.locator('.monaco-hover:visible').getByText('Next runs').first().waitFor();
    await workbench.screenshot('renewal-next-runs');
    await workbench.press('Escape');

    await fixAt(workbench, table, 'certbot-auto', /certbot renew/);
    await fixAt(workbench, table, '/etc/init.d/nginx', /--deploy-hook "systemctl reload nginx"/);
    await eventually(async () => assert.deepEqual(await workbench.problems(), { errors: 0, warnings: 0 }));
    await workbench.screenshot('renewal-mended');

    await workbench.command('Etcetera: Add: Job…');
    const dialog = page.locator('.quick-input-widget');
    await dialog.getByText('Which command?').first().waitFor();
    await workbench.type('/usr/local/sbin/backup');
    await workbench.press('Enter');
    for (const question of ['When?', 'At what time', 'Leave a run out', 'What becomes', 'As which user?']) {
      await dialog.getByText(question).first().waitFor();
      await workbench.press('Enter');
    }
    await dialog.waitFor({ state: 'hidden' });
    await workbench.save(table, /^17 3 \* \* \* root .*\/usr\/local\/sbin\/backup/m);
    assert.deepEqual(await workbench.problems(), { errors: 0, warnings: 0 });

    await workbench.command('Etcetera: Upcoming Runs');
    const picture = page.frameLocator('iframe.webview').frameLocator('iframe');
    await picture.getByRole('cell', { name: /03:17/ }).first().waitFor();
    await workbench.screenshot('renewal-upcoming');
    await picture.getByLabel('How far ahead?').selectOption('week');
    await picture
      .getByRole('link', { name: /certbot renew/ })
      .first()
      .waitFor();
    await picture
      .getByRole('link', { name: /sbin\/backup/ })
      .first()
      .press('Enter');
    await page.locator('.tab.active', { hasText: 'letsencrypt' }).waitFor();
    await workbench.screenshot('renewal-upcoming-week');
  },
};
