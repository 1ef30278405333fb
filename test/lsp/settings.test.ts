import { describe, expect, it } from 'vitest';
import type { Client } from './client.ts';
import { useServers } from './use-server.ts';

const servers = useServers();
const uri = 'file:///srv/nginx/nginx.conf';
const text = 'http {\n    gzipp on;\n}\n';
const unknown = 'nginx/unknown-directive';

async function codes(client: Client, of = uri): Promise<unknown[]> {
  const report = await client.pull(of);
  return report.kind === 'full' ? report.items.map((item) => `${item.severity} ${String(item.code)}`) : [];
}

describe('settings', () => {
  it('are asked for at the start and whenever they change', async () => {
    let settings: unknown = { rules: { [unknown]: 'hint' } };
    const client = await servers.start({ pull: true, refresh: true, configuration: () => settings });
    await client.open(uri, text);
    await expect.poll(() => codes(client)).toEqual([`4 ${unknown}`]);
    const before = client.refreshes();
    settings = { rules: { [unknown]: 'off' } };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await expect.poll(() => codes(client)).toEqual([]);
    expect(client.refreshes()).toBe(before + 1);
    settings = null;
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await expect.poll(() => codes(client)).toEqual([`1 ${unknown}`]);
  });

  it('come with the notification from clients that cannot be asked', async () => {
    const client = await servers.start();
    await client.open(uri, text);
    await client.pushed(uri, ({ diagnostics }) => diagnostics.length === 1);
    await client.notify('workspace/didChangeConfiguration', {
      settings: { etcetera: { rules: { [unknown]: 'off' } } },
    });
    await client.pushed(uri, ({ diagnostics }) => diagnostics.length === 0);
    await client.notify('workspace/didChangeConfiguration', { settings: {} });
    await client.pushed(uri, ({ diagnostics }) => diagnostics.length === 1);
  });

  it('may come with the first request', async () => {
    const client = await servers.start({
      pull: true,
      initializationOptions: { settings: { rules: { [unknown]: 'warning' } } },
    });
    await client.open(uri, text);
    expect(await codes(client)).toEqual([`2 ${unknown}`]);
  });

  it('say which version a file is for', async () => {
    const client = await servers.start({
      pull: true,
      initializationOptions: { settings: { nginx: { version: '1.22.1' } } },
    });
    await client.open(uri, 'http {\n    server {\n        http2 on;\n    }\n}\n');
    expect(await codes(client)).toContain('1 nginx/version-directive');
  });

  it('say which files are ours', async () => {
    const settings = { associations: { '**/proxy/*.inc': 'nginx' } };
    const client = await servers.start({ pull: true, initializationOptions: { settings } });
    const other = 'file:///srv/proxy/a.inc';
    await client.open(other, text, 'plaintext');
    expect(await codes(client, other)).toEqual([`1 ${unknown}`]);
  });

  const malformed: readonly unknown[] = [
    7,
    'text',
    [],
    true,
    { rules: 7 },
    { rules: { [unknown]: 'loud' } },
    { rules: [null] },
    { nginx: 'old' },
    { nginx: { version: { major: 1 } } },
    { nginx: { version: '1'.repeat(10_000) } },
    { associations: { '**/*': 'cobol' } },
    { associations: { '[': 'nginx', '((((((': 'nginx' } },
    { includeRoots: 'everywhere' },
    { includeRoots: ['relative', 7, null] },
  ];
  it.each(malformed.map((settings) => [JSON.stringify(settings).slice(0, 60), settings]))(
    'that are malformed count as not set: %s',
    async (_, settings) => {
      const client = await servers.start({ pull: true, initializationOptions: { settings } });
      await client.open(uri, text);
      expect(await codes(client)).toEqual([`1 ${unknown}`]);
    },
  );

  it('that are malformed are named in the log', async () => {
    const client = await servers.start({
      pull: true,
      configuration: () => ({ rules: { [unknown]: 'loud' }, includeRoots: 7 }),
    });
    await expect
      .poll(() => client.logs.filter((log) => log.type === 2).map((log) => log.message))
      .toEqual([expect.stringContaining(unknown), expect.stringContaining('includeRoots')]);
  });

  it('that the client refuses to tell leave those before as they are', async () => {
    const client = await servers.start({
      pull: true,
      configuration: () => {
        throw new Error('no');
      },
      initializationOptions: { settings: { rules: { [unknown]: 'off' } } },
    });
    await client.open(uri, text);
    await expect.poll(() => client.logs.length).toBeGreaterThan(0);
    expect(await codes(client)).toEqual([]);
  });
});
