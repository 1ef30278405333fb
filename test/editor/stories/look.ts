import assert from 'node:assert/strict';
import type { Story } from './story.ts';
import { eventually } from './workbench.ts';

const vhost = 'nginx/sites-available/www.example.org.conf';

/** Somebody opens the old site, sees what is underlined and reads about it. */
export const look: Story = {
  name: 'look',
  run: async (workbench) => {
    await workbench.goTo(vhost, 'TLSv1 TLSv1.1');
    await workbench.screenshot('look-opened');
    await eventually(async () => assert.ok((await workbench.problems()).warnings > 0, 'nothing is underlined'));
    await workbench.screenshot('look-underlined');
    await workbench.press('Control+K', 'Control+I');
    const hover = workbench.page.locator('.monaco-hover:visible');
    await hover.getByText('ssl_protocols').first().waitFor();
    await workbench.screenshot('look-hover');
  },
};
