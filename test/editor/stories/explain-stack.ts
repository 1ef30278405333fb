import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
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
    // By keyboard alone: to the case, through its choices, to a module, to its line in the text.
    const result = picture.getByRole('status');
    await tabTo(picture.getByLabel('Case', { exact: true }));
    await workbench.press('ArrowDown');
    await picture.getByText('failure (auth_err), because of pam_faillock.so').first().waitFor();
    await workbench.screenshot('explain-stack-wrong-password');
    await result.filter({ hasText: 'Result: failure (auth_err)' }).waitFor({ state: 'attached' });
    await workbench.press('ArrowUp');
    await picture.getByText('success, because of').first().waitFor();
    const code = picture.getByLabel('pam_google_authenticator.so returns');
    await tabTo(code);
    await workbench.press('a');
    await picture.getByText('failure (auth_err), because of pam_google_authenticator.so').first().waitFor();
    assert.ok(await isFocused(code));
    await workbench.screenshot('explain-stack-wrong-code');
    assertSpoken(await picture.locator('body').ariaSnapshot());
    const text = picture.getByText('As text', { exact: true });
    await tabTo(text);
    await workbench.press('Enter');
    await picture.locator('pre', { hasText: 'pam_google_authenticator.so' }).last().waitFor();
    await workbench.screenshot('explain-stack-as-text');
    // Behind the text, which can be scrolled by keys, the page lets go of the focus.
    await workbench.press('Tab', 'Tab');
    assert.equal(await picture.locator(':focus').count(), 0);

    async function tabTo(target: Locator): Promise<void> {
      for (let presses = 0; presses < 60; presses++) {
        if (await isFocused(target)) return;
        await workbench.press('Tab');
      }
      throw new Error(`Tab does not lead to ${target}`);
    }
  },
};

/** What those who listen are told: everything has a name, the boxes say where the way goes, and the result is announced. */
function assertSpoken(tree: string): void {
  assert.doesNotMatch(tree, /- (?:heading|combobox|figure|link|option)(?::| \[|$)/m, 'everything has a name');
  const told = [
    '- main:',
    '- \'heading "example: pam_authenticate" [level=1]\'',
    '- combobox "Case":',
    '- \'figure "The stack auth of example: 7 lines, of which 6 are on the way"\':',
    '- group "4 pam_unix.so, on the way":',
    '- text: "returns success: skips 1, to pam_google_authenticator.so pam_unix.so returns"',
    '- group "5 pam_faillock.so":',
    '- group "6 pam_google_authenticator.so, on the way":',
    '- combobox "pam_google_authenticator.so returns":',
    '- option "auth_err" [selected]',
    '- heading "What is called" [level=2]',
    '- listitem: "line 4: pam_unix.so returns success: skips 1, to pam_google_authenticator.so"',
    '- status: "example: pam_authenticate. Result: failure (auth_err), because of pam_google_authenticator.so."',
  ];
  const lines = tree.split('\n').map((line) => line.trim());
  for (const line of told) assert.ok(lines.includes(line), `${line} in\n${tree}`);
}

const isFocused = (target: Locator) => target.evaluate((node) => node === node.ownerDocument.activeElement);
