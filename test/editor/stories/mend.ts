import assert from 'node:assert/strict';
import { fixAt } from './fix-at.ts';
import type { Story } from './story.ts';
import { eventually } from './workbench.ts';

const vhost = 'nginx/sites-available/www.example.org.conf';

/** Somebody mends the old site, one underlined word after the other, with Ctrl+. and Enter, until nothing is left. */
export const mend: Story = {
  name: 'mend',
  run: async (workbench) => {
    await workbench.openFile(vhost);
    await eventually(async () => assert.ok((await workbench.problems()).warnings > 0, 'nothing is underlined'));

    await fixAt(workbench, vhost, 'ssl on;', /listen 443 ssl/);
    await fixAt(workbench, vhost, 'TLSv1 TLSv1.1', /ssl_protocols TLSv1\.2/);
    await fixAt(workbench, vhost, 'Strict-Transport-Security', /includeSubDomains" always;/);
    await fixAt(workbench, vhost, '~ /.well-known', /location \^~ \/\.well-known\/acme-challenge\//);
    await workbench.screenshot('mend-done');
    await eventually(async () => assert.deepEqual(await workbench.problems(), { errors: 0, warnings: 0 }));
  },
};
