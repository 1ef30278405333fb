import assert from 'node:assert/strict';
import type { Story } from './story.ts';

const file = 'nginx/nginx.conf';

/** Somebody writes a directive with the help of completion, misspells the next one and mends it by keyboard. */
export const write: Story = {
  name: 'write',
  run: async (workbench) => {
    const { page } = workbench;
    await workbench.openFile(file, '11:5');
    await workbench.type('server_tok');
    const suggestion = page.locator('.suggest-widget .monaco-list-row.focused', { hasText: 'server_tokens' });
    await suggestion.waitFor();
    await workbench.screenshot('write-completion');
    await workbench.press('Escape', 'Control+Shift+K');

    await workbench.openFile(file, '11:5');
    await workbench.type('gzipp_vary on;\n    ');
    await page.locator('.squiggly-error').first().waitFor();
    await workbench.press('Control+G');
    await workbench.type('11:6');
    await workbench.press('Enter', 'Control+Period');
    await page.locator('.action-widget .monaco-list-row').first().waitFor();
    await workbench.screenshot('write-quick-fix');
    await workbench.press('Enter');
    await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    assert.match(await workbench.save(file), /^ {4}gzip_vary on;$/m);
  },
};
