import { expect, it } from 'vitest';
import type { RenameFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { positionIn } from './text.ts';
import { useServers } from './use-server.ts';
import { makeWorkspace } from './workspace.ts';

const control =
  'Source: a\n\nPackage: hello\nArchitecture: any\n\nPackage: hello-dev\nArchitecture: any\nDepends: hello (= 1)\n';
const servers = useServers();

async function rename(resourceOperations: 'rename'[]) {
  const workspace = await makeWorkspace({
    'debian/control': control,
    'debian/hello.install': 'usr/bin\n',
    'debian/hello-dev.install': 'usr/include\n',
    'debian/rules': '#!/usr/bin/make -f\n%:\n\tdh $@\n\trm debian/hello/usr/x\n',
  });
  const capabilities = { workspace: { workspaceEdit: { documentChanges: true, resourceOperations } } };
  const client = await servers.start({ pull: true, folders: [workspace.root], capabilities });
  const uri = workspace.uri('debian/control');
  await client.open(uri, control, 'debian-control');
  const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
    textDocument: { uri },
    position: positionIn(control, 'hello\n'),
    newName: 'hullo',
  });
  const name = (of: string) => of.slice(workspace.root.length + 1);
  const found = (edit.documentChanges as (RenameFile | TextDocumentEdit)[]).map((change) =>
    'kind' in change
      ? `${name(change.oldUri)} -> ${name(change.newUri)}`
      : `${name(change.textDocument.uri)}: ${change.edits.length}`,
  );
  await workspace.remove();
  return found;
}

it('renames the files of a package with it', async () => {
  expect(await rename(['rename'])).toEqual([
    'debian/control: 2',
    'debian/rules: 1',
    'debian/hello.install -> debian/hullo.install',
  ]);
});

it('leaves files to clients that rename none', async () => {
  expect(await rename([])).toEqual(['debian/control: 2', 'debian/rules: 1']);
});
