import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type DirectoryEntry, requests } from '../../server/src/lsp/protocol.ts';

/** No configuration file is larger; anything that is would only stall the worker. In bytes. */
const largestFile = 8 * 1024 * 1024;

/**
 * Answers the file requests of a server in a web worker, which has no file system of its own.
 * Nothing outside the workspace folders is read, and nothing that cannot be read is an error: the answer is then empty.
 */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(requests.readFile, ({ uri }: { uri: string }) => readFile(uri));
  client.onRequest(requests.readDirectory, ({ uri }: { uri: string }) => readDirectory(uri));
}

async function readFile(text: string): Promise<string | null> {
  const uri = inWorkspace(text);
  if (uri === undefined) return null;
  try {
    const { size } = await workspace.fs.stat(uri);
    return size > largestFile ? null : new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

async function readDirectory(text: string): Promise<DirectoryEntry[]> {
  const uri = inWorkspace(text);
  if (uri === undefined) return [];
  try {
    const entries = await workspace.fs.readDirectory(uri);
    return entries.map(([name, type]) => [name, entryType(type)] as const);
  } catch {
    return [];
  }
}

function inWorkspace(text: string): Uri | undefined {
  const uri = Uri.parse(text);
  return workspace.getWorkspaceFolder(uri) === undefined ? undefined : uri;
}

// FileType is a set of bits: a link to a directory is both.
function entryType(type: FileType): DirectoryEntry[1] {
  if (type & FileType.Directory) return 'directory';
  return type & FileType.File ? 'file' : 'other';
}
