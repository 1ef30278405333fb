import assert from 'node:assert/strict';
import type { Story } from './story.ts';
import { eventually } from './workbench.ts';

/** The same extension where there is no Node: client and server run in web workers, as in VS Code for the Web. */
export const inTheBrowser: Story = {
  name: 'in-the-browser',
  settings: { 'remote.extensionKind': { 'etcetera.etcetera': ['web'] } },
  run: async (workbench) => {
    await workbench.openFile('nginx/nginx.conf', '11:5');
    await workbench.type('gzipp on;\n    ');
    await workbench.page.locator('.squiggly-error').first().waitFor();
    await workbench.screenshot('in-the-browser');
    await eventually(() => {
      const workers = workbench.page.workers().map((worker) => worker.url());
      assert.ok(workers.length > 0, 'no worker runs');
      console.log(workers.join('\n'));
    });
  },
};
