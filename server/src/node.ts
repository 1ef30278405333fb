import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './lsp/server.ts';
import { createNodeFileSource } from './node-files.ts';

// Most of what an edit makes lives until the next one, so a larger young generation would only take memory: about 40 MB.
setFlagsFromString('--semi-space-growth-factor=1');
// Left alone, the heap of a small document grows to several times of what is alive in it before it is looked through.
setFlagsFromString('--heap-growing-percent=120');

/** The server as a Node process: over IPC under VS Code, over stdio (`--stdio`) for any other editor. */
const connection = createConnection(ProposedFeatures.all);
process.on('uncaughtException', (error) => connection.console.error(`unexpected: ${error.stack ?? error.message}`));
process.on('unhandledRejection', (reason) => connection.console.error(`unexpected: ${String(reason)}`));
startServer(connection, {
  createFileSource: (_connection, roots) => createNodeFileSource(roots),
  defer: (callback) => void setImmediate(callback),
  now: () => performance.now(),
});
