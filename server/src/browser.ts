import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { requests } from './lsp/protocol.ts';
import { startServer } from './lsp/server.ts';

declare const self: WorkerWorld;

/** What we use of a worker's own world; the project's types are those of Node. */
interface WorkerWorld {
  importScripts(address: string): void;
  module?: { exports: unknown };
  loadPart?: (part: string) => unknown;
}

/** The address of the folder in which the parts of the server are, as the client says. */
let parts = '';

// The bundler writes a call of this for each part. A part is a CommonJS module: it puts what it offers into `module.exports`.
self.loadPart = (part) => {
  const loaded = { exports: {} };
  self.module = loaded;
  self.importScripts(`${parts}/${part}`);
  return loaded.exports;
};

/** The server in a web worker, which asks its client for files. */
const scope = self as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
startServer(connection, {
  // A client that has no such request, or a broken answer to it, counts as a missing file.
  createFileSource: (client, _roots, toUri) => ({
    async read(path) {
      const text = await client.sendRequest<unknown>(requests.readFile, { uri: toUri(path) }).catch(() => undefined);
      return typeof text === 'string' ? text : undefined;
    },
    async list(folder) {
      const uri = toUri(folder);
      const entries = await client.sendRequest<unknown>(requests.readDirectory, { uri }).catch(() => undefined);
      if (!Array.isArray(entries)) return [];
      return entries
        .filter(Array.isArray)
        .map(([name, type]) => ({ name: String(name), folder: type === 'directory' }));
    },
  }),
  partsAt(address) {
    parts = address;
  },
  defer: (callback) => void setTimeout(callback, 0),
  now: () => performance.now(),
});
