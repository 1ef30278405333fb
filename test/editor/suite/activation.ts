import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { languageIds } from '../../../server/src/languages/ids.ts';
import { extension, open, vhost } from './editor.ts';
import { test } from './runner.ts';

/** The budget for loading our bundle and for `activate`, together. */
const budgetMilliseconds = 50;

export const activation = [
  test('a vhost is recognised by where it lies', async () => {
    const { document } = await open(vhost);
    assert.equal(document.languageId, 'nginx');
    assert.ok(languageIds.includes(document.languageId));
  }),

  test(`the client is active within ${budgetMilliseconds} ms`, async () => {
    const { activationMilliseconds } = await extension().activate();
    console.log(`        activation took ${activationMilliseconds.toFixed(1)} ms`);
    assert.ok(activationMilliseconds < budgetMilliseconds, `activation took ${activationMilliseconds.toFixed(1)} ms`);
  }),

  test('every command that package.json announces is there', async () => {
    await extension().activate();
    const announced: { command: string }[] = extension().packageJSON.contributes.commands;
    const registered = await commands.getCommands(true);
    assert.deepEqual(
      announced.map(({ command }) => command).filter((command) => !registered.includes(command)),
      [],
    );
  }),
];
