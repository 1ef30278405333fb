import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { URI } from 'vscode-uri';
import { requests } from './lsp/protocol.ts';
import { startServer } from './lsp/server.ts';

declare const self: unknown;

/** The server in a web worker, which asks its client for files. */
const scope = self as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
startServer(connection, {
  createFileSource: (client) => ({
    read: async (path) =>
      (await client.sendRequest<string | null>(requests.readFile, { uri: URI.file(path).toString() })) ?? undefined,
    list: async (folder) => {
      const entries = await client.sendRequest<[string, string][]>(requests.readDirectory, {
        uri: URI.file(folder).toString(),
      });
      return entries.map(([name, type]) => ({ name, folder: type === 'directory' }));
    },
  }),
  defer: (callback) => void setTimeout(callback, 0),
  now: () => performance.now(),
});
