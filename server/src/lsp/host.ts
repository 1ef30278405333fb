import type { Connection } from 'vscode-languageserver';
import type { FileSource } from '../core/workspace/file-source.ts';

/** What the platform (a Node process or a web worker) lends to the server. */
export interface ServerHost {
  /**
   * Reads files; given the connection, since a worker has to ask its client.
   * @param roots the folders out of which no link may lead
   * @param toUri the URI of a path, with the scheme of the workspace
   */
  createFileSource(connection: Connection, roots: () => readonly string[], toUri: (path: string) => string): FileSource;
  /** Calls back once the messages that are already here were handled. */
  defer(callback: () => void): void;
  /** What the addresses of the rules' pages begin with, where they lie beside the server. */
  readonly rulePages?: string | undefined;
  /** Told where the parts of the server can be loaded from, by a client whose server can't know. */
  partsAt?(address: string): void;
  /** Milliseconds, of any origin. */
  now(): number;
}
