import { afterAll, beforeAll } from 'vitest';
import { type ClientOptions, type ProcessClient, startClient } from './client.ts';
import { bundleServer, type TestBundle } from './server-bundle.ts';

/** What a test file needs of servers: the bundle, and clients that are stopped when the file's tests are over. */
export interface Servers {
  /** Starts another server; its process is stopped in the end whatever happens. */
  start(options?: Partial<ClientOptions>): Promise<ProcessClient>;
}

/** Bundles the server before the tests of a file and stops what they started after them. */
export function useServers(): Servers {
  let bundle: TestBundle | undefined;
  const started: ProcessClient[] = [];
  beforeAll(async () => {
    bundle = await bundleServer();
  });
  afterAll(async () => {
    for (const client of started) client.process.kill('SIGKILL');
    await bundle?.remove();
  });
  return {
    async start(options = {}) {
      const client = await startClient({ command: [bundle!.file, '--stdio'], ...options });
      started.push(client);
      return client;
    },
  };
}

/** One server for all tests of a file. */
export function useServer(options: Partial<ClientOptions> = {}): () => ProcessClient {
  const servers = useServers();
  let client: ProcessClient | undefined;
  beforeAll(async () => {
    client = await servers.start(options);
  });
  return () => client!;
}
