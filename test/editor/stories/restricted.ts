import assert from 'node:assert/strict';
import type { Story } from './story.ts';

/** Somebody does not trust a folder at first: only the file at hand is read, and still it is checked. Then they trust it. */
export const restricted: Story = {
  name: 'restricted',
  askForTrust: true,
  run: async (workbench) => {
    const { page } = workbench;
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await workbench.openFile('nginx/nginx.conf', '10:7');
    await workbench.inBlock('http');
    await workbench.type('\ngzipp on;');
    await page.locator('.squiggly-error').first().waitFor();
    await workbench.screenshot('restricted-checked');

    // The servers are in files that nginx.conf includes.
    await workbench.command('Etcetera: Explain Request');
    const picture = page.frameLocator('iframe.webview').frameLocator('iframe');
    const answer = picture.getByRole('link', { name: /^return 301/ });
    const url = picture.getByLabel('URL');
    const ask = async (address: string) => {
      await url.fill(address);
      await url.press('Enter');
      await picture.getByRole('heading', { name: `Who answers ${address}?` }).waitFor();
    };
    await ask('http://www.example.org/about');
    await workbench.screenshot('restricted-unknown');
    assert.equal(await answer.count(), 0, 'a file was read that nobody opened');

    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).click();
    await page.getByRole('button', { name: 'Trust', exact: true }).first().click();
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor({ state: 'detached' });
    await workbench.screenshot('restricted-trusted');
    // VS Code may leave its page about trust above the picture; what is asked below it is answered all the same.
    await workbench.press('Escape');
    await ask('http://www.example.org/');
    await answer.first().waitFor();
    await workbench.screenshot('restricted-known');
  },
};
