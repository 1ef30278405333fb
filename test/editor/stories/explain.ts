import type { Story } from './story.ts';

/** Somebody asks why a misspelt word is underlined, and reads the rule's page. */
export const explain: Story = {
  name: 'explain',
  run: async (workbench) => {
    await workbench.openFile('nginx/nginx.conf', '11:5');
    await workbench.type('gzipp on;\n    ');
    await workbench.page.locator('.squiggly-error').first().waitFor();
    await workbench.press('Control+G');
    await workbench.type('11:6');
    await workbench.press('Enter');
    await workbench.command('Etcetera: Explain a Rule…');
    await workbench.page.locator('.tab.active', { hasText: 'unknown-directive' }).waitFor();
    await workbench.screenshot('explain-page');
  },
};
