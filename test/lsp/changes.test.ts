import { afterEach, describe, expect, it } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { requests, type UsedUuidsResult } from '../../server/src/lsp/protocol.ts';
import { useServers } from './use-server.ts';
import { makeWorkspace, type Workspace } from './workspace.ts';

const servers = useServers();
const made: Workspace[] = [];
afterEach(async () => {
  for (const workspace of made.splice(0)) await workspace.remove();
});

const from = '562bc06f-8434-4d82-a1e6-be77cbf8c416';
const to = '0f3c1a52-9d1e-4b7a-8a55-3a2f1c9d7e10';
const files = {
  'boot/grub/grub.cfg': `search --fs-uuid --set=root ${from}\n`,
  'boot/loader/entries/a.conf': `title a\nlinux /v\noptions root=UUID=${from}\n`,
  'etc/default/grub': `GRUB_CMDLINE_LINUX="root=UUID=${from}"\n`,
  'etc/fstab': `UUID=${from} / ext4 defaults 0 1\n`,
  'etc/crypttab': `a UUID=${from} none\n`,
  'etc/motd': `${from}\n`,
};

async function start(options: Parameters<typeof servers.start>[0] = {}) {
  const workspace = await makeWorkspace(files);
  made.push(workspace);
  return { workspace, client: await servers.start({ folders: [workspace.root], ...options }) };
}

describe('Replace UUIDs', () => {
  it('finds those of all boot files, as they are in the editor', async () => {
    const { client, workspace } = await start();
    await client.open(workspace.uri('etc/fstab'), `UUID=${to} / ext4 defaults 0 1\n`);
    const { uuids } = await client.request<UsedUuidsResult>(requests.usedUuids, {});
    expect(uuids.map(({ uuid, uses }) => [uuid, uses])).toEqual([
      [from, 4],
      [to, 1],
    ]);
  });

  it('changes every boot file', async () => {
    const { client, workspace } = await start();
    const edit = await client.request<WorkspaceEdit>(requests.replaceUuids, { pairs: [{ from, to }] });
    const uris = (edit.documentChanges ?? []).flatMap((change) =>
      'textDocument' in change ? [change.textDocument.uri] : [],
    );
    const names = Object.keys(files).filter((name) => name !== 'etc/motd');
    expect(uris.sort()).toEqual(names.map(workspace.uri).sort());
    await expect(client.request(requests.replaceUuids, { pairs: [{ from, to: 'x' }] })).rejects.toThrow(
      'form of a UUID',
    );
    expect(await client.request(requests.validateUuid, { from, to })).toBeNull();
  });

  it('looks at the open files alone without trust', async () => {
    const { client, workspace } = await start({ initializationOptions: { trusted: false } });
    await client.open(workspace.uri('etc/fstab'), files['etc/fstab']);
    const { uuids } = await client.request<UsedUuidsResult>(requests.usedUuids, {});
    expect(uuids).toMatchObject([{ uuid: from, uses: 1, uris: [workspace.uri('etc/fstab')] }]);
  });
});
