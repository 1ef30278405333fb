import assert from 'node:assert/strict';
import { fixAt } from './fix-at.ts';
import type { Story } from './story.ts';
import { eventually } from './workbench.ts';

const config = 'ffserver/ffserver.conf';

/** Somebody mends an old ffserver.conf, looks at its streams, adds one to the feed, and moves on to a present-day ffmpeg. */
export const streams: Story = {
  name: 'streams',
  run: async (workbench) => {
    const { page } = workbench;
    await workbench.openFile(config);
    await eventually(async () => assert.ok((await workbench.problems()).errors > 0, 'nothing is underlined'));
    await fixAt(workbench, config, 'h264', /VideoCodec libx264/);
    await fixAt(workbench, config, '"\n\n<Stream stat.html>', /Title "The camera"\n<\/Stream>/);
    await workbench.screenshot('streams-mended');

    await workbench.command('Etcetera: Show Streams');
    const picture = page.frameLocator('iframe.webview').frameLocator('iframe');
    await picture.getByRole('heading', { name: 'Feeds, streams and clients' }).waitFor();
    await picture.getByRole('link', { name: 'test.flv' }).first().waitFor();
    await workbench.screenshot('streams-picture');
    const beyond = await picture.locator('figure.flow').evaluate((figure) => figure.scrollWidth - figure.clientWidth);
    assert.ok(beyond <= 0, `the drawing goes ${beyond} pixels beyond half an editor`);
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

    await workbench.command('Etcetera: Write ffmpeg Commands for These Streams');
    await dialog.getByText('Where do the streams go?').first().waitFor();
    await workbench.type('All to HLS');
    await dialog.locator('.monaco-list-row.focused', { hasText: 'All to HLS' }).waitFor();
    await workbench.screenshot('streams-target');
    await workbench.press('Enter');
    await page.locator('.tab.active', { hasText: 'streams.sh' }).waitFor();
    await workbench.editor.getByText('-f hls').first().waitFor();
    await workbench.screenshot('streams-commands');
  },
};
