import assert from 'node:assert/strict';
import { type CompletionList, commands, type Hover, languages, MarkdownString, Position } from 'vscode';
import { closeAll, eventually, found, openNew, replaceText } from './editor.ts';
import { test } from './runner.ts';

const server = 'server {\n    ssl_\n}\n';

export const writing = [
  test('a file of any name is nginx once a person says so', async () => {
    const { document } = await openNew('elsewhere/site', 'server {\n    listne 80;\n}\n');
    const nginx = await languages.setTextDocumentLanguage(document, 'nginx');
    await eventually(() => assert.deepEqual(found(nginx), ['nginx/unknown-directive: listne']));
    await closeAll();
  }),

  test('findings follow what is typed', async () => {
    const editor = await openNew('nginx/typed.conf', 'http {\n    gzip on;\n}\n');
    await replaceText(editor, 'http {\n    gzip on\n    sendfile on;\n}\n');
    const { document } = editor;
    await eventually(() => assert.match(found(document).join(), /nginx\/missing-semicolon/));
    await replaceText(editor, 'http {\n    gzip on;\n    sendfile on;\n}\n');
    await eventually(() => assert.deepEqual(found(document), []));
    await closeAll();
  }),

  test('completion offers what may stand there, and nothing else', async () => {
    const { document } = await openNew('nginx/sites-available/completed', server);
    const labels = await eventually(async () => {
      const list = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new Position(1, 8),
      );
      const names = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      assert.ok(names.includes('ssl_protocols'), `ssl_protocols is not among ${names.length} offers`);
      return names;
    });
    assert.ok(!labels.includes('worker_processes'), 'worker_processes may not stand in a server');
    await closeAll();
  }),

  test('icecream’s variables are explained and offered in a shell profile, in which nothing is checked', async () => {
    const { document } = await openNew('home/.bashrc', 'export ICECC_VERSION=env.tar.gz\nexport ICECC_\n');
    assert.equal(document.languageId, 'shellscript');
    await eventually(async () => {
      const hovers = await commands.executeCommand<Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        new Position(0, 12),
      );
      const texts = hovers.flatMap(({ contents }) => contents).map((one) => (one as MarkdownString).value);
      assert.ok(texts.join().includes('environment tarballs'), texts.join());
      const list = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new Position(1, 13),
      );
      assert.ok(list.items.some(({ label }) => label === 'ICECC_PREFERRED_HOST'));
    });
    assert.deepEqual(found(document), []);
    await closeAll();
  }),

  test('hovering explains a directive', async () => {
    const { document } = await openNew('nginx/sites-available/hovered', 'server {\n    ssl_protocols TLSv1.3;\n}\n');
    await eventually(async () => {
      const hovers = await commands.executeCommand<Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        new Position(1, 8),
      );
      const text = hovers
        .flatMap(({ contents }) => contents)
        .map((part) => (part instanceof MarkdownString ? part.value : ''));
      assert.match(text.join('\n'), /ssl_protocols/);
    });
    await closeAll();
  }),
];
