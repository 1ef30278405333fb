import assert from 'node:assert/strict';
import type { Story } from './story.ts';
import { eventually } from './workbench.ts';

const name = 'org.example.backup.plist';
const path = `LaunchDaemons/${name}`;

/** `{"Label": "org.example.backup", "StartInterval": 300}` in the binary form. */
function binaryList(): Uint8Array {
  const label = 'org.example.backup';
  const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));
  const objects = [
    [0xd2, 1, 3, 2, 4],
    [0x55, ...ascii('Label')],
    [0x5f, 0x10, label.length, ...ascii(label)],
    [0x5d, ...ascii('StartInterval')],
    [0x11, 1, 44],
  ];
  const offsets = objects.map((_, index) => 8 + objects.slice(0, index).flat().length);
  const table = 8 + objects.flat().length;
  const eight = (value: number) => [0, 0, 0, 0, 0, 0, 0, value];
  const trailer = [0, 0, 0, 0, 0, 0, 1, 1, ...eight(objects.length), ...eight(0), ...eight(table)];
  return Uint8Array.from([...ascii('bplist00'), ...objects.flat(), ...offsets, ...trailer]);
}

/** Somebody opens a binary property list of a Mac, which no text editor shows, and reads it as XML. */
export const propertyList: Story = {
  name: 'property-list',
  run: async (workbench) => {
    const { page } = workbench;
    workbench.writeFile(path, binaryList());
    await workbench.press('Control+P');
    await page.locator('.quick-input-widget').waitFor();
    await workbench.type(name);
    await page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: name }).waitFor();
    await workbench.press('Enter');
    await page.locator('.tab.active', { hasText: name }).waitFor();
    await workbench.screenshot('property-list-binary');

    await workbench.command('Etcetera: Show Property List as XML');
    const lines = workbench.editor.locator('.view-lines');
    await lines.getByText('<key>StartInterval</key>').waitFor();
    assert.match((await lines.textContent()) ?? '', /org\.example\.backup/);
    await workbench.type('x');
    await page
      .getByText(/cannot edit in read-only editor/i)
      .first()
      .waitFor();
    await page.waitForTimeout(2_000);
    await workbench.screenshot('property-list-as-xml');
    await eventually(async () =>
      assert.equal((await workbench.problems()).errors, 0, 'a list that is shown has errors'),
    );
  },
};
