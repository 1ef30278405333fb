import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';

const contentTypes: Readonly<Record<string, string>> = { '.json': 'application/json', '.js': 'text/javascript' };

/** Where the extension can be fetched from, as VS Code for the Web does. */
export interface ServedExtension {
  readonly url: string;
  readonly close: () => void;
}

/** Serves the extension's folder on loopback, to pages of any origin. */
export async function serveExtension(folder: string): Promise<ServedExtension> {
  const server = createServer((request, response) => {
    const path = join(folder, normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname)));
    const headers = {
      'Access-Control-Allow-Origin': '*',
      'Content-Type': contentTypes[/\.\w+$/.exec(path)?.[0] ?? ''],
    };
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) response.writeHead(404, headers).end();
    else createReadStream(path).pipe(response.writeHead(200, headers));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
