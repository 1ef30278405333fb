import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type { DocumentSymbol } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { useServer, useServers } from './use-server.ts';

const uri = 'file:///srv/nginx/nginx.conf';
const textDocument = { uri };
const position = { line: 0, character: 0 };

/**
 * How long a process has been computing, which does not depend on what else the machine has to do; where there is no
 * /proc, the time of day takes its place.
 */
function busyMilliseconds(pid: number): number {
  if (!existsSync('/proc/self/stat')) return performance.now();
  // Fields 14 and 15 of proc(5): time in user and kernel mode, in hundredths of a second. The second may hold blanks.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Whether the server still does its work. */
async function lives(client: Client): Promise<void> {
  const fresh = 'file:///srv/alive/nginx.conf';
  await client.open(fresh, 'http {\n    server { }\n}\n');
  const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
    textDocument: { uri: fresh },
  });
  expect(symbols.map((symbol) => symbol.name)).toEqual(['http']);
  await client.close(fresh);
}

const methods: readonly string[] = [
  'textDocument/completion',
  'completionItem/resolve',
  'textDocument/hover',
  'textDocument/signatureHelp',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/selectionRange',
  'textDocument/documentLink',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/prepareRename',
  'textDocument/rename',
  'textDocument/prepareCallHierarchy',
  'callHierarchy/outgoingCalls',
  'callHierarchy/incomingCalls',
  'textDocument/semanticTokens/full',
  'textDocument/semanticTokens/range',
  'textDocument/inlayHint',
  'textDocument/codeLens',
  'textDocument/formatting',
  'textDocument/rangeFormatting',
  'textDocument/onTypeFormatting',
  'textDocument/codeAction',
  'textDocument/diagnostic',
  'workspace/executeCommand',
  'workspace/symbol',
  'etcetera/explainRule',
  'etcetera/generate',
  'etcetera/validateAnswer',
  'etcetera/checkWorkspace',
];

const server = useServer({ pull: true });
const servers = useServers();

describe('a malformed request', () => {
  const wrong: readonly unknown[] = [
    null,
    {},
    { textDocument: null },
    { textDocument: { uri: 7 }, position, range: { start: position, end: position } },
    { textDocument: { uri: '' }, position: 'here' },
    { textDocument: { uri: 'not a uri %zz' }, position, context: null },
    { textDocument: { uri: 'file:///closed.conf' }, position, context: {}, query: 5, rule: {}, item: 3, command: {} },
    { item: { data: { uri: 'x', path: 5 } }, data: { uri: null, offset: 'x' }, generator: 3, answers: null },
  ];

  it.each(methods)('is answered: %s', async (method) => {
    const client = server();
    await client.open(uri, 'http {\n    gzipp on;\n}\n');
    for (const params of wrong)
      await client.request(method, params).catch((error: Error) => expect(error.message).not.toBe(''));
    await client
      .request('textDocument/hover', { textDocument, position })
      .then((hover) => expect(hover).not.toBeNull());
    await client.close(uri);
  });

  const far = 2 ** 31 - 1;
  const places = [
    { line: -1, character: -1 },
    { line: far, character: far },
    { line: 0, character: far },
    { line: 1.5, character: 0.5 },
    { line: 'x', character: null },
  ];

  it.each(methods.filter((method) => method.startsWith('textDocument/')))(
    'outside of the text is answered: %s',
    async (method) => {
      const client = server();
      await client.open(uri, 'http {\n    gzipp on;\n}\n');
      for (const place of places) {
        const params = {
          textDocument,
          position: place,
          positions: [place],
          range: { start: place, end: place },
          context: { includeDeclaration: true, diagnostics: [] },
          options: { tabSize: -1, insertSpaces: 'x' },
          newName: 'x',
          ch: ';',
        };
        await client.request(method, params).catch((error: Error) => expect(error.message).not.toBe(''));
      }
      await client.close(uri);
      await lives(client);
    },
  );

  it('of no known method is refused', async () => {
    await expect(server().request('textDocument/nothing', {})).rejects.toMatchObject({ code: -32601 });
    await server().notify('$/nothing', {});
    await server().notify('etcetera/nothing', {});
    await lives(server());
  });
});

describe('a malformed notification', () => {
  it('is ignored', async () => {
    const client = await servers.start();
    for (const method of ['didOpen', 'didChange', 'didClose', 'didSave']) {
      for (const params of [null, {}, { textDocument: null }, { textDocument: { uri: 7 }, contentChanges: 3 }]) {
        await client.notify(`textDocument/${method}`, params);
      }
    }
    await client.open(uri, 'http { }');
    await client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: null, text: 7 }],
    });
    await client.notify('textDocument/didChange', {
      textDocument: { uri, version: 'x' },
      contentChanges: [{ range: { start: { line: 9, character: 9 }, end: { line: -1, character: 0 } }, text: 'x' }],
    });
    await client.notify('textDocument/didClose', { textDocument: { uri: 'file:///never/opened' } });
    await client.notify('workspace/didChangeWatchedFiles', { changes: 'all' });
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: '%%', type: 9 }, null] });
    await client.notify('workspace/didChangeConfiguration', null);
    await client.notify('workspace/didChangeWorkspaceFolders', { event: null });
    await client.notify('etcetera/didChangeTrust', null);
    await client.notify('$/cancelRequest', { id: 99 });
    await client.notify('$/setTrace', { value: 'loud' });
    await lives(client);
  });
});

describe('a malformed message', () => {
  const frame = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  const bodies = [
    '{',
    'null',
    '[]',
    '7',
    '"text"',
    '{}',
    '{"jsonrpc":"2.0"}',
    '{"jsonrpc":"2.0","id":{},"method":7}',
    '\0',
    '{"jsonrpc":"1.0","id":999,"method":"x"}',
    '',
  ];

  it.each(bodies)('does not end the server: %j', async (body) => {
    const client = await servers.start();
    client.process.stdin.write(frame(body));
    await lives(client);
  });

  it('without a length does not end the server', async () => {
    const client = await servers.start();
    client.process.stdin.write('Content-Type: text/plain\r\n\r\n');
    // The reader drops what arrives together with the faulty header.
    await new Promise((resolve) => setTimeout(resolve, 100));
    await lives(client);
  });
});

describe('a request that is taken back', () => {
  it('is answered, and so are those behind it', async () => {
    const client = server();
    await client.open(uri, 'server {\n    listen 80;\n}\n'.repeat(2000));
    const asked = Array.from({ length: 20 }, () => {
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest('textDocument/diagnostic', { textDocument }, source.token);
      source.cancel();
      return answer.then(
        () => 'answered',
        (error: { code: number }) => error.code,
      );
    });
    for (const outcome of await Promise.all(asked)) expect(['answered', -32800]).toContain(outcome);
    expect((await client.pull(uri)).kind).toBe('full');
    await client.close(uri);
    await lives(client);
  });
});

describe('a large text', () => {
  const texts: Readonly<Record<string, string>> = {
    'of a megabyte on one line': `http { ${'server { listen 80; } '.repeat(50_000)}}`,
    'that is one word of a megabyte': 'x'.repeat(1_000_000),
    'with 10,000 nested braces': `${'a {'.repeat(10_000)}${'}'.repeat(10_000)}`,
    'with 10,000 open braces': 'http {\n'.repeat(10_000),
    'with 10,000 closing braces': '}\n'.repeat(10_000),
    'with 10,000 forgotten semicolons': `http {\n${'    gzip on\n'.repeat(10_000)}}\n`,
    'with 10,000 quotes': '"\n'.repeat(10_000),
    'of 10,000 unknown directives': Array.from({ length: 10_000 }, (_, index) => `directive_${index} on;\n`).join(''),
    'of 10,000 different variables': `http {\n${Array.from({ length: 10_000 }, (_, index) => `set $name${index} $other${index};\n`).join('')}}\n`,
  };
  // Alone on a machine each takes a second at most; on a crowded one, with cold caches and V8's helpers, some times that.
  const bound = (method: string) => (method === 'textDocument/formatting' ? 2500 : 4500);

  it.each(Object.entries(texts))('%s is answered in time', { timeout: 120_000 }, async (name, text) => {
    const client = server();
    const own = `file:///srv/${encodeURIComponent(name)}/nginx.conf`;
    const document = { textDocument: { uri: own } };
    await client.open(own, text);
    for (const [method, params] of [
      ['textDocument/diagnostic', document],
      ['textDocument/documentSymbol', document],
      ['textDocument/foldingRange', document],
      ['textDocument/semanticTokens/full', document],
      ['textDocument/formatting', { ...document, options: { tabSize: 4, insertSpaces: true } }],
      ['textDocument/selectionRange', { ...document, positions: [{ line: 0, character: 500_000 }] }],
      ['textDocument/completion', { ...document, position: { line: 0, character: 500_000 } }],
      ['textDocument/hover', { ...document, position: { line: 0, character: 500_000 } }],
    ] as const) {
      const before = busyMilliseconds(client.process.pid!);
      await client.request(method, params);
      expect.soft(busyMilliseconds(client.process.pid!) - before, method).toBeLessThan(bound(method));
    }
    await client.close(own);
  });
});
