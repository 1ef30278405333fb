import assert from 'node:assert/strict';
import { fixAt } from './fix-at.ts';
import type { Story } from './story.ts';
import { eventually } from './workbench.ts';

const control = 'debian/control';
const changelog = 'debian/changelog';

/** Somebody mends debian/control, takes the next version in the changelog, and asks which of two versions is newer. */
export const packaging: Story = {
  name: 'packaging',
  run: async (workbench) => {
    const { page } = workbench;
    await workbench.openFile(control);
    await eventually(async () => assert.ok((await workbench.problems()).errors > 0, 'nothing is underlined'));
    await fixAt(workbench, control, '=> 1.0', /libfoo-dev \(>= 1\.0\)/);
    await eventually(async () => assert.equal((await workbench.problems()).errors, 0));
    await workbench.screenshot('packaging-mended');

    await fixAt(workbench, changelog, '2.10-3~rc1', /^hello \(2\.10-3\) unstable/);
    await workbench.screenshot('packaging-next-version');

    await workbench.command('Etcetera: Compare Debian Versions…');
    const picture = page.frameLocator('iframe.webview').frameLocator('iframe');
    const [one, other] = [0, 1].map((place) => picture.locator('input[type="text"]').nth(place));
    await one!.fill('2.10-3~rc1');
    await one!.press('Enter');
    await other!.fill('2.10-3');
    await other!.press('Enter');
    await picture.getByText('a tilde sorts before everything').first().waitFor();
    await workbench.screenshot('packaging-compare');
  },
};
