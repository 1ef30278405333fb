import type { Story } from './story.ts';

/** Somebody asks why a misspelt word is underlined, and reads the rule's page. */
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
    await page.locator('.tab.active', { hasText: 'unknown-directive' }).waitFor();
    await page.waitForTimeout(1_000);
    await workbench.screenshot('explain-page');
  },
};
