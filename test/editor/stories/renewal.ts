import assert from 'node:assert/strict';
import { fixAt } from './fix-at.ts';
import type { Story } from './story.ts';
import { eventually } from './workbench.ts';

const table = 'cron.d/letsencrypt';

/** Somebody reads when an old renewal job runs, and mends it until one line with a hook is left. */
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
  },
};
