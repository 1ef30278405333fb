import { builtinModules } from 'node:module';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompletionList, Location } from 'vscode-languageserver';
import { partsBundle, workerBundle } from '../../tools/bundles.ts';
import { startBrowser } from '../editor/offline/chromium.ts';
import { type Client, type ClientOptions, connectClient } from '../lsp/client.ts';
import { bundleServer, type TestBundle } from '../lsp/server-bundle.ts';
import { positionIn } from '../lsp/text.ts';
import { origin, startWorker } from './worker-client.ts';

describe('the bundle for web workers', () => {
  it('imports nothing of Node', async () => {
    const mode = { production: true };
    const builtin = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));
    for (const bundle of [workerBundle(mode), partsBundle(mode)]) {
      const { metafile } = await build({ ...bundle, write: false, metafile: true });
      const imported = Object.values(metafile.inputs).flatMap((input) =>
        input.imports.map((each) => each.original ?? each.path),
      );
      expect(imported.filter((name) => builtin.has(name))).toEqual([]);
      expect(Object.values(metafile.outputs).flatMap((output) => output.imports)).toEqual([]);
    }
  });
});

describe('the server in a web worker', () => {
  const scheme = 'vscode-vfs://github/example/config';
  const files: Readonly<Record<string, string>> = {
    [`${scheme}/nginx.conf`]:
      'events { }\nhttp {\n    include conf.d/*.conf;\n    server { location / { proxy_pass http://app; } }\n    gzipp on;\n}\n',
    [`${scheme}/conf.d/app.conf`]: 'upstream app { server 10.0.0.1; }\n',
  };
  const uri = `${scheme}/nginx.conf`;
  const text = files[uri]!;
  const asked: string[] = [];
  const answers = {
    'etcetera/readFile': ({ uri: file }: { uri: string }) => {
      asked.push(file);
      return files[file] ?? null;
    },
    'etcetera/readDirectory': ({ uri: folder }: { uri: string }) =>
      Object.keys(files)
        .filter((file) => file.startsWith(`${folder}/`))
        .map((file) => [file.slice(folder.length + 1), 'file']),
  };
  let bundle: TestBundle;
  let browser: Browser;
  beforeAll(async () => {
    [bundle, browser] = await Promise.all([bundleServer('worker'), startBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await bundle?.remove();
  });

  async function start(options: Partial<ClientOptions>): Promise<Client> {
    return connectClient(await startWorker(browser, bundle.file), {
      command: [],
      folders: [scheme],
      initializationOptions: { parts: origin },
      ...options,
    });
  }

  it('does what it does in Node, and asks its client for included files', async () => {
    const client = await start({ pull: true, answers });
    expect(client.initialized.serverInfo?.name).toBe('etcetera');
    await client.open(uri, text);
    const report = await client.pull(uri);
    expect(report.kind === 'full' && report.items.map((item) => item.code)).toEqual(['nginx/unknown-directive']);
    expect(asked).toEqual([`${scheme}/conf.d/app.conf`]);
    const found = await client.request<Location[]>('textDocument/definition', {
      textDocument: { uri },
      position: positionIn(text, 'app;'),
    });
    expect(found.map((location) => location.uri)).toEqual([`${scheme}/conf.d/app.conf`]);
    const list = await client.request<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: positionIn(text, 'zipp'),
    });
    expect(list.items.map((item) => item.label)).toContain('gzip');
  });

  it('pushes diagnostics as one types', async () => {
    const client = await start({ answers });
    await client.open(uri, text);
    await client.pushed(uri, ({ diagnostics }) => diagnostics.length === 1);
    const at = positionIn(text, 'p on');
    await client.change(uri, 2, [{ range: { start: { ...at, character: at.character - 1 }, end: at }, text: '' }]);
    await client.pushed(uri, ({ diagnostics }) => diagnostics.length === 0);
  });

  it('takes a client that reads no files for one without any', async () => {
    const client = await start({ pull: true });
    await client.open(uri, text);
    const report = await client.pull(uri);
    expect(report.kind === 'full' && report.items.map((item) => item.code)).toEqual(['nginx/unknown-directive']);
  });
});
