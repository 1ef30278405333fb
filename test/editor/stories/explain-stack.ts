import type { Story } from './story.ts';
import { eventually } from './workbench.ts';

const file = 'pam.d/example';

/** Somebody misspells a control and mends it by keyboard, then looks at the stack and tries a wrong password and a lost phone. */
export const explainStack: Story = {
  name: 'explain-stack',
  run: async (workbench) => {
    const { page } = workbench;
    await workbench.openFile(file, '1:200');
    await workbench.type('\nauth requierd pam_env.so');
    await workbench.press('Escape');
    await page.locator('.squiggly-error').first().waitFor();
    await workbench.goToPlace('2:8');
    await workbench.screenshot('explain-stack-underlined');
    const menu = page.locator('.action-widget .monaco-list-row').first();
    await eventually(async () => {
      await workbench.press('Control+Period');
      await menu.waitFor({ timeout: 2_000 });
    });
    await workbench.press('Enter');
    await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    await workbench.save(file, /^auth required pam_env\.so$/m);

    await workbench.command('Etcetera: Explain Stack');
    const picture = page.frameLocator('iframe.webview').frameLocator('iframe');
    await picture.getByText('success, because of').first().waitFor();
    await workbench.screenshot('explain-stack-begin');
    await picture.getByLabel('Case', { exact: true }).selectOption('wrong');
    await picture.getByText('failure (auth_err), because of pam_faillock.so').first().waitFor();
    await workbench.screenshot('explain-stack-wrong-password');
    await picture.getByLabel('Case', { exact: true }).selectOption('right');
    await picture.getByLabel('pam_google_authenticator.so returns').selectOption('auth_err');
    await picture.getByText('failure (auth_err), because of pam_google_authenticator.so').first().waitFor();
    await workbench.screenshot('explain-stack-wrong-code');
  },
};
