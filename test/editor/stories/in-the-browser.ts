import assert from 'node:assert/strict';
import type { Story } from './story.ts';

/** The same extension where there is no Node: client and server run in web workers, as in VS Code for the Web. */
export const inTheBrowser: Story = {
  name: 'in-the-browser',
  inWorkers: true,
  run: async (workbench) => {
    await workbench.openFile('nginx/nginx.conf', '10:7');
    await workbench.inBlock('http');
    await workbench.type('\ngzipp on;');
    await workbench.page.locator('.squiggly-error').first().waitFor();
    await workbench.screenshot('in-the-browser');
    const workers = workbench.page.workers().map((worker) => worker.url());
    assert.ok(workers.length > 0, 'no worker runs');
  },
};
