import assert from 'node:assert/strict';
import type { Story } from './story.ts';
import { eventually } from './workbench.ts';

const vhost = 'nginx/sites-available/www.example.org.conf';

/** Somebody opens the old site, sees what is underlined and reads about it. */
export const look: Story = {
  name: 'look',
  run: async (workbench) => {
    await workbench.openFile(vhost);
    await workbench.screenshot('look-opened');
    await eventually(async () => assert.ok((await workbench.problems()).warnings > 0, 'nothing is underlined'));
    await workbench.screenshot('look-underlined');
    const hover = workbench.page.locator('.monaco-hover:visible');
    for (const [text, told] of [
      ['TLSv1 TLSv1.1', 'RFC 8996'],
      ['ssl_dhparam', 'ssl_dhparam'],
    ] as const) {
      await workbench.goTo(vhost, text);
      await workbench.press('Control+K', 'Control+I');
      await hover.getByText(told).first().waitFor();
      await workbench.screenshot(`look-${told.replace(/\W/g, '-').toLowerCase()}`);
      await workbench.press('Escape');
    }
  },
};
