import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** A request that is sent byte for byte. */
export interface RawRequest {
  readonly address: string;
  readonly port: number;
  readonly tls: boolean;
  /** The Host header; with TLS, its name is the one that the handshake names. */
  readonly host: string;
  readonly method: string;
  readonly target: string;
}

/** What came back; undefined when the connection ended without an answer. */
export interface RawAnswer {
  readonly status: number;
  readonly body: string;
  /** Values by the names of headers in small letters. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
}

/** Sends a request over a connection of its own. Characters of the answer stand for bytes. */
export function sendRaw(request: RawRequest): Promise<RawAnswer | undefined> {
  const { address, port, tls, host, method, target } = request;
  const name = host.replace(/:\d+$/, '');
  // RFC 6066 lets no address be named.
  const named = /^[\d.]+$/.test(name) ? {} : { servername: name };
  return new Promise((resolve) => {
    const socket: Socket = tls
      ? connectTls({ host: address, port, ...named, rejectUnauthorized: false })
      : connectPlain(port, address);
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(parse(Buffer.concat(chunks).toString('latin1'))));
    const length = method === 'POST' ? 'Content-Length: 0\r\n' : '';
    const lines = `${method} ${target} HTTP/1.1\r\nHost: ${host}\r\n${length}Connection: close\r\n\r\n`;
    socket.once(tls ? 'secureConnect' : 'connect', () => socket.write(lines));
  });
}

function parse(answer: string): RawAnswer | undefined {
  const end = answer.indexOf('\r\n\r\n');
  const [first = '', ...lines] = answer.slice(0, Math.max(0, end)).split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d+)/.exec(first)?.[1]);
  if (end < 0 || Number.isNaN(status)) return undefined;
  const headers = new Map<string, string[]>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1).trim()]);
  }
  return { status, headers, body: answer.slice(end + 4) };
}
