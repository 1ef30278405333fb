import type { Story } from './story.ts';

/** Somebody asks who answers a URL, changes it in the page, and goes to the location that does. */
export const explainRequest: Story = {
  name: 'explain-request',
  run: async (workbench) => {
    const { page } = workbench;
    await workbench.openFile('nginx/sites-available/www.example.org.conf', '5:5');
    await workbench.inBlock('server');
    await workbench.command('Etcetera: Explain Request');
    const picture = page.frameLocator('iframe.webview').frameLocator('iframe');
    const url = picture.getByLabel('URL');
    await url.waitFor();
    await workbench.screenshot('explain-request-begin');

    await url.fill('http://www.example.org/about');
    await url.press('Enter');
    await picture.getByRole('heading', { name: 'Who answers http://www.example.org/about?' }).waitFor();
    await picture
      .getByRole('link', { name: /^return 301/ })
      .first()
      .waitFor();
    await workbench.screenshot('explain-request-asked');

    await picture
      .getByRole('link', { name: /^return 301/ })
      .first()
      .press('Enter');
    await page.locator('.tab.active', { hasText: 'www.example.org.conf' }).waitFor();
    await workbench.screenshot('explain-request-there');
  },
};
