import assert from 'node:assert/strict';
import { fixAt } from './fix-at.ts';
import type { Story } from './story.ts';
import { eventually } from './workbench.ts';

const list = 'apt/sources.list';

/** Somebody mends a list of APT's sources line by line, has it written as stanzas beside it, and then turns it into stanzas itself. */
export const sources: Story = {
  name: 'sources',
  run: async (workbench) => {
    const { page } = workbench;
    await workbench.openFile(list);
    await eventually(async () => assert.deepEqual((await workbench.problems()).errors, 1));
    await workbench.screenshot('sources-found');
    await fixAt(workbench, list, 'http://mirror', /^deb https:\/\/mirror/m);
    await fixAt(workbench, list, 'http://mirror', /^deb-src https:\/\/mirror/m);
    await fixAt(workbench, list, 'trusted=yes', /^deb \[arch=amd64\] https:/m);
    await workbench.goTo(list, 'trixie-updates');
    await workbench.type('https://mirror.example.org/debian ');
    await workbench.save(list, /^deb https:\/\/mirror\.example\.org\/debian trixie-updates main$/m);
    await eventually(async () => assert.equal((await workbench.problems()).errors, 0));
    await workbench.screenshot('sources-mended');

    await workbench.command('Etcetera: Write These Sources as Stanzas');
    await page.locator('.tab.active', { hasText: 'sources.sources' }).waitFor();
    await workbench.editor.getByText('Types:').first().waitFor();
    await workbench.screenshot('sources-beside');

    // The new file lies below apt/sources.list.d, so that its name would be found for the list's, too.
    await page.locator('.tab', { hasText: 'sources.list' }).click();
    await page.locator('.tab.active', { hasText: 'sources.list' }).waitFor();
    await workbench.goToPlace('2:1');
    await eventually(async () => {
      await workbench.press('Escape', 'Control+Shift+KeyR');
      await page.locator('.action-widget .monaco-list-row', { hasText: 'stanzas' }).waitFor({ timeout: 2_000 });
    });
    await workbench.screenshot('sources-refactor');
    await page.locator('.action-widget .monaco-list-row', { hasText: 'stanzas' }).click();
    await workbench.save(list, /^Types: deb deb-src\nURIs: https:\/\/mirror\.example\.org\/debian\nSuites: trixie$/m);
    await workbench.screenshot('sources-stanzas');
  },
};
