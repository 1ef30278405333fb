import assert from 'node:assert/strict';
import type { Story } from './story.ts';
import { eventually } from './workbench.ts';

const vhost = 'nginx/sites-available/www.example.org.conf';

/** Somebody lets VS Code mend what is safe whenever a file is saved. */
export const mendOnSave: Story = {
  name: 'mend-on-save',
  settings: { 'editor.codeActionsOnSave': { 'source.fixAll.etcetera': 'explicit' } },
  run: async (workbench) => {
    await workbench.openFile(vhost);
    await eventually(async () => assert.ok((await workbench.problems()).warnings > 0, 'nothing is underlined'));
    await workbench.save(vhost, /ssl_protocols TLSv1\.2/);
    assert.match(workbench.readFile(vhost), /# Browsers shall come back with TLS for a year\./, 'a comment got lost');
    await workbench.screenshot('mend-on-save-done');
  },
};
