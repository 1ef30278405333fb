import assert from 'node:assert/strict';
import { fixAt } from './fix-at.ts';
import type { Story } from './story.ts';
import { eventually } from './workbench.ts';

const file = 'nfs/exports';

/** Somebody takes AUTH_SYS out of an export, and asks who may mount it. */
export const exportsStory: Story = {
  name: 'exports',
  run: async (workbench) => {
    const { page } = workbench;
    await workbench.openFile(file);
    await eventually(async () => assert.ok((await workbench.problems()).errors > 0, 'nothing is underlined'));
    await workbench.screenshot('exports-begin');
    await fixAt(workbench, file, 'rwx)', /build\.example\.org\(rw,rw\)/);
    await fixAt(workbench, file, '192.0.2.0/24(rw', /192\.0\.2\.0\/24\(.*sec=krb5/);

    await workbench.command('Etcetera: Who May Mount This?');
    const picture = page.frameLocator('iframe.webview').frameLocator('iframe');
    const address = picture.locator('input[type="text"]').first();
    await address.fill('192.0.2.9');
    await address.press('Enter');
    await picture.getByText('192.0.2.9').first().waitFor();
    await picture.getByText('/srv/home').first().waitFor();
    await workbench.screenshot('exports-who-may-mount');
  },
};
