import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { useServers } from './use-server.ts';

const servers = useServers();

describe('the server', () => {
  it('says what it can do', async () => {
    const { initialized } = await servers.start();
    expect(initialized.serverInfo?.name).toBe('etcetera');
    expect(initialized.capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
      diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false },
      completionProvider: { resolveProvider: true },
      hoverProvider: true,
      renameProvider: { prepareProvider: true },
      callHierarchyProvider: true,
      semanticTokensProvider: { full: true, range: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    });
    const kinds = initialized.capabilities.codeActionProvider;
    expect(kinds).toMatchObject({ codeActionKinds: expect.arrayContaining(['quickfix', 'source.fixAll.etcetera']) });
  });

  it('ends with 0 after shutdown and exit', async () => {
    const client = await servers.start();
    expect(await client.stop()).toBe(0);
  });

  it('ends with 1 after exit alone', async () => {
    const client = await servers.start();
    const exit = once(client.process, 'exit');
    await client.notify('exit');
    expect((await exit)[0]).toBe(1);
  });

  it('ends when its input does', async () => {
    const client = await servers.start();
    const exit = once(client.process, 'exit');
    client.process.stdin.end();
    expect((await exit)[0]).toBe(1);
  });

  it('ends on SIGTERM', async () => {
    const client = await servers.start();
    const exit = once(client.process, 'exit');
    client.process.kill('SIGTERM');
    await exit;
    expect(client.process.signalCode ?? client.process.exitCode).not.toBeNull();
  });

  it('ends when nobody reads its output any more', async () => {
    const client = await servers.start();
    const exit = once(client.process, 'exit');
    client.process.stdout.destroy();
    await client.open('file:///srv/nginx.conf', 'gzipp on;');
    client.process.stdin.end();
    await exit;
  });

  it('answers requests before it is told that the client is initialized', async () => {
    const client = await servers.start();
    await client.open('file:///srv/nginx.conf', 'events { }\nhttp { }\n');
    const symbols = await client.request<unknown[]>('textDocument/documentSymbol', {
      textDocument: { uri: 'file:///srv/nginx.conf' },
    });
    expect(symbols).toHaveLength(2);
  });
});
