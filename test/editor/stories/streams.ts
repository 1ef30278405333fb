import assert from 'node:assert/strict';
import type { Story } from './story.ts';
import { eventually, type Workbench } from './workbench.ts';

const config = 'ffserver/ffserver.conf';

/** Somebody mends an old ffserver.conf, looks at its streams, and adds one to the feed. */
export const streams: Story = {
  name: 'streams',
  run: async (workbench) => {
    const { page } = workbench;
    await workbench.openFile(config);
    await eventually(async () => assert.ok((await workbench.problems()).errors > 0, 'nothing is underlined'));
    await fixAt(workbench, 'h264', /VideoCodec libx264/);
    await fixAt(workbench, '"\n\n<Stream stat.html>', /Title "The camera"\n<\/Stream>/);
    await workbench.screenshot('streams-mended');

    await workbench.command('Etcetera: Show Streams');
    const picture = page.frameLocator('iframe.webview').frameLocator('iframe');
    await picture.getByRole('heading', { name: 'Feeds, streams and clients' }).waitFor();
    await picture.getByRole('link', { name: 'test.flv' }).first().waitFor();
    await workbench.screenshot('streams-picture');
    await picture.getByRole('link', { name: 'test.flv' }).first().press('Enter');
    await page.locator('.tab.active', { hasText: 'ffserver.conf' }).waitFor();

    await workbench.command('Etcetera: Add: Stream…');
    const dialog = page.locator('.quick-input-widget');
    await dialog.getByText(/1\/\d/).waitFor();
    await workbench.type('MP3');
    await workbench.screenshot('streams-kind');
    await workbench.press('Enter');
    await dialog.getByText(/2\/\d/).waitFor();
    await workbench.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await workbench.save(config, /<Stream live\.mp3>\n {4}Feed feed1\.ffm\n/);
    await workbench.screenshot('streams-added');
  },
};

async function fixAt(workbench: Workbench, text: string, expected: RegExp): Promise<void> {
  await workbench.goTo(config, text);
  const menu = workbench.page.locator('.action-widget .monaco-list-row').first();
  await eventually(async () => {
    await workbench.press('Control+Period');
    await menu.waitFor({ timeout: 2_000 });
  });
  await workbench.press('Enter');
  await menu.waitFor({ state: 'hidden' });
  await workbench.save(config, expected);
}
