import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { closeAll, eventually, extension, found, openNew, replaceText } from './editor.ts';
import { test } from './runner.ts';

const misspelt = 'http {\n    gzipp on;\n}\n';
const rule = 'nginx/unknown-directive';

async function serverPid(): Promise<number> {
  const { client } = await extension().activate();
  const pid = ((await client()) as LanguageClient).serverProcess?.pid;
  assert.ok(pid, 'no server process');
  return pid;
}

export const server = [
  test('a killed server comes back and goes on checking', async () => {
    const editor = await openNew('nginx/killed.conf', misspelt);
    await eventually(() => assert.deepEqual(found(editor.document), [`${rule}: gzipp`]));
    const before = await serverPid();
    process.kill(before, 'SIGKILL');
    const after = await eventually(async () => {
      const pid = await serverPid();
      assert.notEqual(pid, before);
      return pid;
    });
    await replaceText(editor, 'http {\n    gzip on;\n    sendfle on;\n}\n');
    await eventually(() => assert.deepEqual(found(editor.document), [`${rule}: sendfle`]));
    assert.equal(await serverPid(), after, 'the server died again');
    await closeAll();
  }),

  test('the command restarts the server', async () => {
    const editor = await openNew('nginx/restarted.conf', misspelt);
    const before = await serverPid();
    await commands.executeCommand('etcetera.restart');
    assert.notEqual(await serverPid(), before);
    await replaceText(editor, 'http {\n    sendfle on;\n}\n');
    await eventually(() => assert.deepEqual(found(editor.document), [`${rule}: sendfle`]));
    await closeAll();
  }),

  test('a setting counts as soon as it is changed', async () => {
    const { document } = await openNew('nginx/settings.conf', misspelt);
    await eventually(() => assert.deepEqual(found(document), [`${rule}: gzipp`]));
    const configuration = workspace.getConfiguration('etcetera');
    await configuration.update('rules', { [rule]: 'off' }, ConfigurationTarget.Workspace);
    await eventually(() => assert.deepEqual(found(document), []));
    await configuration.update('rules', undefined, ConfigurationTarget.Workspace);
    await eventually(() => assert.deepEqual(found(document), [`${rule}: gzipp`]));
    await closeAll();
  }),
];
