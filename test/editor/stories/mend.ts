import assert from 'node:assert/strict';
import type { Story } from './story.ts';
import { eventually, type Workbench } from './workbench.ts';

const vhost = 'nginx/sites-available/www.example.org.conf';

/** Somebody mends the old site, one underlined word after the other, with Ctrl+. and Enter, until nothing is left. */
export const mend: Story = {
  name: 'mend',
  run: async (workbench) => {
    await workbench.openFile(vhost);
    await eventually(async () => assert.ok((await workbench.problems()).warnings > 0, 'nothing is underlined'));

    await fixAt(workbench, 'ssl on;', /listen 443 ssl/);
    await fixAt(workbench, 'TLSv1 TLSv1.1', /ssl_protocols TLSv1\.2/);
    await fixAt(workbench, 'Strict-Transport-Security', /includeSubDomains" always;/);
    await fixAt(workbench, '~ /.well-known', /location \^~ \/\.well-known\/acme-challenge\//);
    await workbench.screenshot('mend-done');
    await eventually(async () => assert.deepEqual(await workbench.problems(), { errors: 0, warnings: 0 }));
  },
};

async function fixAt(workbench: Workbench, text: string, expected: RegExp): Promise<void> {
  await workbench.goTo(vhost, text);
  const menu = workbench.page.locator('.action-widget .monaco-list-row').first();
  await eventually(async () => {
    await workbench.press('Control+Period');
    await menu.waitFor({ timeout: 2_000 });
  });
  await workbench.screenshot(`mend-${text.replace(/\W+/g, '-').toLowerCase()}`);
  await workbench.press('Enter');
  await menu.waitFor({ state: 'hidden' });
  await workbench.save(vhost, expected);
}
