import assert from 'node:assert/strict';
import type { Story } from './story.ts';
import { eventually } from './workbench.ts';

const old = '3f1b0a6e-5c1d-4a7e-9d57-0c2f6f5d8a11';
const fresh = '9a2c7be0-1f0d-4c39-8a55-7f0e6d1b2c3d';

/** Somebody moves to a new disk: looks at the menu, and replaces the disk's UUID in every boot file at once. */
export const bootMenu: Story = {
  name: 'boot-menu',
  run: async (workbench) => {
    const { page } = workbench;
    await workbench.openFile('grub/grub.cfg', '6:5');
    await workbench.inBlock('Debian GNU/Linux');
    await workbench.command('Etcetera: Preview Boot Menu');
    const picture = page.frameLocator('iframe.webview').frameLocator('iframe');
    await picture.getByText('More').first().waitFor();
    await picture.getByText('Debian GNU/Linux, to repair').first().waitFor();
    await workbench.screenshot('boot-menu-picture');

    // The menu is gone through by keyboard, as in the boot loader; who sees no drawing has it as text.
    const entries = picture.locator('.menu summary');
    const hasFocus = (index: number) =>
      eventually(async () =>
        assert.ok(await entries.nth(index).evaluate((entry) => entry === entry.ownerDocument.activeElement)),
      );
    await entries.first().focus();
    await workbench.press('ArrowDown');
    await hasFocus(1);
    await workbench.press('ArrowUp', 'Enter');
    await hasFocus(0);
    await picture.getByText('Go to the entry').first().waitFor();
    await workbench.screenshot('boot-menu-keys');
    await workbench.press('Enter', 'End');
    await hasFocus((await entries.count()) - 1);
    const asText = picture.locator('summary', { hasText: 'As text' });
    await asText.focus();
    await workbench.press('Enter');
    await picture.locator('details[open] > pre', { hasText: 'Debian GNU/Linux, to repair' }).waitFor();
    await workbench.screenshot('boot-menu-text');

    await workbench.command('Etcetera: Replace UUIDs in Boot Files…');
    const dialog = page.locator('.quick-input-widget');
    await dialog.getByText(old).first().waitFor();
    await workbench.screenshot('boot-menu-which');
    await dialog.locator('.monaco-list-row', { hasText: old }).locator('.label-name').first().click();
    await dialog.getByText('1 Selected').waitFor();
    await dialog.getByRole('button', { name: 'OK' }).click();
    await dialog.getByText(/takes the place of/).waitFor();
    await workbench.type(fresh);
    await workbench.press('Enter');
    // Every line that changes is ticked; the files stand below as they are and as they would be.
    await dialog.getByText(/these lines change/).waitFor();
    await dialog.getByText('5 Selected').waitFor();
    await page.getByText('Replace UUIDs (2 files)').first().waitFor();
    await workbench.screenshot('boot-menu-preview');
    await workbench.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await workbench.command('File: Save All');
    await eventually(() => {
      for (const path of ['boot/grub/grub.cfg', 'boot/fstab']) {
        assert.ok(!workbench.readFile(path).includes(old), `${path} still has the old UUID`);
        assert.ok(workbench.readFile(path).includes(fresh));
      }
    });
  },
};
