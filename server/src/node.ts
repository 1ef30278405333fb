import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './lsp/server.ts';
import { createNodeFileSource } from './node-files.ts';
import { createStdioConnection } from './stdio.ts';

// Most of what an edit makes lives until the next one, so a larger young generation would only take memory: about 40 MB.
setFlagsFromString('--semi-space-growth-factor=1');
// Left alone, the heap of a small document grows to several times of what is alive in it before it is looked through.
setFlagsFromString('--heap-growing-percent=110');

/** The server as a Node process: over IPC under VS Code, over stdio (`--stdio`) for any other editor. */
const connection = process.argv.includes('--stdio') ? createStdioConnection() : createConnection(ProposedFeatures.all);
process.on('uncaughtException', (error) => connection.console.error(`unexpected: ${error.stack ?? error.message}`));
process.on('unhandledRejection', (reason) => connection.console.error(`unexpected: ${String(reason)}`));
// The server of a clone is dist/server/node.js; the extension's package has no pages, since its client asks for them.
const pages = resolve(process.argv[1] ?? '', '../../../docs/rules');
startServer(connection, {
  createFileSource: (_connection, roots) => createNodeFileSource(roots),
  rulePages: existsSync(pages) ? `${pathToFileURL(pages).href}/` : undefined,
  defer: (callback) => void setImmediate(callback),
  now: () => performance.now(),
});
