import type { Story } from './story.ts';

/** Somebody asks why a misspelt word is underlined, and reads the rule's page: from the palette, and from the hover's link. */
export const explain: Story = {
  name: 'explain',
  run: async (workbench) => {
    const { page } = workbench;
    await workbench.openFile('nginx/nginx.conf', '10:7');
    await workbench.inBlock('http');
    await workbench.type('\ngzipp on;');
    await page.locator('.squiggly-error').first().waitFor();
    await workbench.goToPlace('11:6');
    await workbench.command('Etcetera: Explain a Rule…');
    const pageTab = page.locator('.tab.active', { hasText: 'unknown-directive' });
    await pageTab.waitFor();
    await workbench.screenshot('explain-page');

    await workbench.press('Control+W');
    await pageTab.waitFor({ state: 'detached' });
    await workbench.goToPlace('11:6');
    await workbench.press('Control+K', 'Control+I');
    const link = page.locator('.monaco-hover:visible').getByText('nginx/unknown-directive');
    await link.waitFor();
    await workbench.screenshot('explain-hover');
    // The link may take two lines; the end of the first one is its right upper corner.
    const { width } = (await link.boundingBox())!;
    await link.click({ position: { x: width - 8, y: 6 } });
    await pageTab.waitFor();
  },
};
