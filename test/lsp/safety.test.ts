import { afterEach, describe, expect, it } from 'vitest';
import { useServers } from './use-server.ts';
import { makeWorkspace, type Workspace } from './workspace.ts';

const servers = useServers();
const made: Workspace[] = [];
afterEach(async () => {
  for (const workspace of made.splice(0)) await workspace.remove();
});

async function folder(files: Readonly<Record<string, string>>): Promise<Workspace> {
  const workspace = await makeWorkspace(files);
  made.push(workspace);
  return workspace;
}

const secret = 'upstream secret { server 10.0.0.1; }\n';
const main = (include: string) =>
  `events { }\nhttp {\n    include ${include};\n    server { location / { proxy_pass http://secret; } }\n}\n`;

/** Where the server finds the declaration of the upstream that only the included file has. */
async function declaration(workspace: Workspace, text: string, options: Parameters<typeof servers.start>[0] = {}) {
  const client = await servers.start({ pull: true, folders: [workspace.root], ...options });
  const uri = workspace.uri('nginx.conf');
  await client.open(uri, text);
  await client.pull(uri);
  const line = text.split('\n').findIndex((content) => content.includes('http://secret'));
  const character = text.split('\n')[line]!.indexOf('secret') + 1;
  const ask = () =>
    client.request<unknown[]>('textDocument/definition', { textDocument: { uri }, position: { line, character } });
  return { client, uri, found: await ask(), ask };
}

describe('an include', () => {
  it('in the workspace is read', async () => {
    const workspace = await folder({ 'names.conf': secret });
    expect((await declaration(workspace, main('names.conf'))).found).toHaveLength(1);
  });

  it('outside of the workspace is not', async () => {
    const outside = await folder({ 'names.conf': secret, 'conf.d/a.conf': secret });
    const workspace = await folder({});
    const up = `../${outside.folder.split('/').at(-1)}`;
    for (const path of [
      `${outside.folder}/names.conf`,
      `${outside.folder}/conf.d/*.conf`,
      `${up}/names.conf`,
      `${up}/*/*.conf`,
    ]) {
      expect((await declaration(workspace, main(path))).found, path).toEqual([]);
    }
  });

  it('outside of the workspace is read where the user names its root', async () => {
    const outside = await folder({ 'names.conf': secret });
    const workspace = await folder({});
    const initializationOptions = { trusted: true, settings: { includeRoots: [outside.folder] } };
    expect(
      (await declaration(workspace, main(`${outside.folder}/names.conf`), { initializationOptions })).found,
    ).toHaveLength(1);
  });

  it('through a link that leads out of the workspace is not read', async () => {
    const outside = await folder({ 'names.conf': secret });
    const workspace = await folder({ 'link.conf': `-> ${outside.folder}/names.conf`, links: `-> ${outside.folder}` });
    for (const path of ['link.conf', 'links/names.conf', 'links/*.conf', '*.conf']) {
      expect((await declaration(workspace, main(path))).found, path).toEqual([]);
    }
  });

  it('through a link within the workspace is read', async () => {
    const workspace = await folder({ 'available/names.conf': secret });
    await workspace.write('enabled/names.conf', `-> ${workspace.folder}/available/names.conf`);
    expect((await declaration(workspace, main('enabled/*.conf'))).found).toHaveLength(1);
  });

  it('is not read in an untrusted workspace, until it is trusted', async () => {
    const workspace = await folder({ 'names.conf': secret });
    const { client, found, ask } = await declaration(workspace, main('names.conf'), {
      initializationOptions: { trusted: false },
    });
    expect(found).toEqual([]);
    expect(await client.request('workspace/symbol', { query: 'secret' })).toEqual([]);
    await client.notify('etcetera/didChangeTrust', { trusted: true });
    expect(await ask()).toHaveLength(1);
  });

  it('of nothing but a folder, a device or a huge file is not read', async () => {
    const workspace = await folder({ 'folder/a.conf': secret, 'huge.conf': `${secret}${'# \n'.repeat(4_000_000)}` });
    for (const path of ['folder', 'huge.conf', '/dev/zero', '/proc/self/environ']) {
      expect((await declaration(workspace, main(path))).found, path).toEqual([]);
    }
  });

  it('that includes itself, alone or in a circle, ends', async () => {
    const workspace = await folder({ 'a.conf': 'include b.conf;\n', 'b.conf': 'include a.conf;\ninclude *.conf;\n' });
    const { client, uri } = await declaration(workspace, main('a.conf'));
    const report = await client.pull(uri);
    expect(report.kind).toBe('full');
    await client.change(uri, 2, [{ text: main('nginx.conf') }]);
    const again = await client.pull(uri);
    expect(again.kind === 'full' && again.items.map((item) => item.code)).toContain('nginx/include-loop');
  });

  it('of hundreds of files that all include each other ends', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `conf.d/${index}.conf`);
    const workspace = await folder(Object.fromEntries(names.map((name) => [name, 'include conf.d/*.conf;\n'])));
    const start = performance.now();
    await declaration(workspace, main('conf.d/*.conf'));
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('a workspace', () => {
  it('with links in circles can be searched', async () => {
    const workspace = await folder({ 'nginx.conf': 'http { server_tokens off; }\n' });
    await workspace.write('sub/up', `-> ${workspace.folder}`);
    await workspace.write('self', `-> ${workspace.folder}`);
    const client = await servers.start({ folders: [workspace.root] });
    const symbols = await client.request<unknown[]>('workspace/symbol', { query: 'server_tokens' });
    expect(symbols).toHaveLength(1);
  });

  it('that changes its folders changes what may be read', async () => {
    const outside = await folder({ 'names.conf': secret });
    const workspace = await folder({});
    let folders = [workspace.root];
    const { client, found, ask } = await declaration(workspace, main(`${outside.folder}/names.conf`), {
      answers: { 'workspace/workspaceFolders': () => folders.map((uri) => ({ uri, name: uri })) },
    });
    expect(found).toEqual([]);
    folders = [workspace.root, outside.root];
    const event = { added: [{ uri: outside.root, name: 'more' }], removed: [] };
    await client.notify('workspace/didChangeWorkspaceFolders', { event });
    await expect.poll(ask).toHaveLength(1);
  });
});
