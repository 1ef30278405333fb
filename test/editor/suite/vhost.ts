import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, Selection, type TextEditor, workspace } from 'vscode';
import { closeAll, eventually, extension, found, open, replaceText, vhost } from './editor.ts';
import { test } from './runner.ts';

/** What a nginx of today, or a visitor of the site, would complain about. */
const mistakes = [
  'nginx/acme-location-regex: ~ /.well-known',
  'nginx/ssl-directive: ssl on',
  'nginx/obsolete-tls-protocol: TLSv1 TLSv1.1',
  'nginx/hsts-not-always: Strict-Transport-Security "max-age=31536000; includeSubDomains"',
];

async function openOldSite(): Promise<TextEditor> {
  const editor = await open(vhost);
  await eventually(() => {
    const marked = found(editor.document).join('\n');
    for (const mistake of mistakes)
      assert.ok(marked.includes(mistake), `${mistake} is not marked; marked are\n${marked}`);
  });
  return editor;
}

async function restore(editor: TextEditor, text: string): Promise<void> {
  await replaceText(editor, text);
  await editor.document.save();
  await closeAll();
}

export const oldSite = [
  test('the mistakes of the old site are marked at the very words', async () => {
    await openOldSite();
    await closeAll();
  }),

  test('what is safe is mended when the file is saved', async () => {
    const editor = await openOldSite();
    const before = editor.document.getText();
    const settings = workspace.getConfiguration('editor');
    await settings.update('codeActionsOnSave', { 'source.fixAll.etcetera': 'explicit' }, ConfigurationTarget.Workspace);
    await editor.edit((edit) => edit.insert(editor.document.positionAt(0), '# touched\n'));
    await commands.executeCommand('workbench.action.files.save');
    await eventually(() => assert.match(editor.document.getText(), /ssl_protocols TLSv1\.2/));
    await settings.update('codeActionsOnSave', undefined, ConfigurationTarget.Workspace);
    assert.match(editor.document.getText(), /# Let's Encrypt asks/, 'a comment got lost');
    await restore(editor, before);
  }),

  test('the TLS profile command rewrites the server at the cursor', async () => {
    const editor = await openOldSite();
    const before = editor.document.getText();
    const place = editor.document.positionAt(before.indexOf('ssl_protocols'));
    editor.selection = new Selection(place, place);
    await commands.executeCommand('etcetera.applyTlsProfile', 'modern');
    await eventually(() => assert.match(editor.document.getText(), /ssl_protocols TLSv1\.3;/));
    await restore(editor, before);
  }),

  test('the workspace is checked as a whole', async () => {
    const client = await (await extension().activate()).client();
    const result = await client.sendRequest('etcetera/checkWorkspace', { workDoneToken: 'suite' });
    const { files, warnings } = result as { files: number; warnings: number };
    assert.ok(files >= 2, `only ${files} files were checked`);
    assert.ok(warnings > 0, 'nothing was found');
  }),
];
