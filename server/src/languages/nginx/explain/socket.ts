import { readListen } from '../listen.ts';
import type { ListenCandidate } from './explanation.ts';
import { isOn, type Level, named, type Placed, sourceOf } from './level.ts';
import type { ExplainRequest } from './request.ts';

/** An address and port that servers share, with all that listen there, in the order of the text. */
export interface Socket {
  /** `*`, `[::]`, a numeric address, or the words of a `listen` whose address takes a name server. */
  readonly host: string;
  readonly port: number;
  readonly listens: readonly SocketListen[];
  readonly tls: boolean;
  readonly default: Level;
  /** Whether a `default_server` says so, or the first server is it. */
  readonly stated: boolean;
}

interface SocketListen {
  readonly server: Level;
  /** Undefined for a server without `listen`, which listens on port 80. */
  readonly placed: Placed | undefined;
  readonly host: string;
  readonly port: number;
  readonly options: ReadonlySet<string>;
}

/** What the sockets of a port come to. */
export interface SocketChoice {
  readonly candidates: readonly ListenCandidate[];
  /** The socket that takes the connection; several where the address decides and is not known. */
  readonly chosen: readonly Socket[];
}

/** The sockets that take connections on a port. Source: ngx_http_add_addresses() in src/http/ngx_http.c of nginx 1.22. */
export function socketsOn(http: Level, files: (placed: Placed) => Level, port: number): Socket[] {
  const sockets = new Map<string, SocketListen[]>();
  for (const placed of named(http, 'server')) {
    const server = files(placed);
    for (const listen of listensOf(server, port)) {
      const key = `${listen.host}:${listen.port}`;
      const list = sockets.get(key) ?? [];
      // nginx refuses a server that listens on a socket twice.
      if (!list.some((other) => other.server === server)) sockets.set(key, [...list, listen]);
    }
  }
  return [...sockets.values()].map(toSocket);
}

function toSocket(listens: SocketListen[]): Socket {
  const has = (name: string) => listens.find(({ options }) => options.has(name));
  const stated = has('default_server') ?? has('default');
  const first = listens[0]!;
  const chosen = (stated ?? first).server;
  return {
    host: first.host,
    port: first.port,
    listens,
    tls: has('ssl') !== undefined || isOn(chosen, 'ssl', false),
    default: chosen,
    stated: stated !== undefined,
  };
}

/** The `listen` lines of a server that take TCP connections on a port. */
function listensOf(server: Level, port: number): SocketListen[] {
  const lines = named(server, 'listen');
  if (lines.length === 0) {
    return port === 80 ? [{ server, placed: undefined, host: '*', port, options: new Set() }] : [];
  }
  return lines.flatMap((placed): SocketListen[] => {
    const known = readListen(placed.directive);
    const options = known?.options ?? new Set();
    if (options.has('quic')) return [];
    const written = placed.directive.args[0]?.value ?? '';
    if (written.startsWith('unix:')) return [];
    const range = /^(.*?)(\d+)-(\d+)$/.exec(written);
    if (range !== null) {
      if (port < Number(range[2]) || Number(range[3]) < port) return [];
      return [{ server, placed, host: plainHost(range[1]!.replace(/:$/, '') || '*'), port, options }];
    }
    if (known?.host !== undefined) {
      return known.port === port ? [{ server, placed, host: plainHost(known.host), port, options }] : [];
    }
    // A host name: which addresses it has is up to a name server.
    const words = /^([^:]+?)(?::(\d+))?$/.exec(written);
    if (words === null || Number(words[2] ?? 80) !== port) return [];
    return [{ server, placed, host: words[1]!.toLowerCase(), port, options }];
  });
}

/** One spelling for each address. */
function plainHost(host: string): string {
  if (host === '0.0.0.0') return '*';
  return host.startsWith('[') ? `[${plainIpv6(host.slice(1, -1))}]` : host;
}

/** An IPv6 address with its longest run of zeros left out, in small letters; as it is where it can't be read. */
export function plainIpv6(address: string): string {
  const text = address.toLowerCase().replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) => {
    const pair = (high: string, low: string) => (Number(high) * 256 + Number(low)).toString(16);
    return `${pair(a, b)}:${pair(c, d)}`;
  });
  const [head = '', tail] = text.split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const missing = 8 - groups(head).length - groups(tail ?? '').length;
  if (tail !== undefined ? missing < 0 : missing !== 0) return address;
  const all = [...groups(head), ...Array<string>(Math.max(0, missing)).fill('0'), ...groups(tail ?? '')];
  const plain = all.map((group) => Number.parseInt(group, 16).toString(16)).join(':');
  const zeros = [...plain.matchAll(/(?<![^:])0(?::0)+(?![^:])/g)].sort((a, b) => b[0].length - a[0].length)[0];
  if (zeros === undefined) return plain;
  return `${plain.slice(0, zeros.index).replace(/:$/, '')}::${plain.slice(zeros.index + zeros[0].length).replace(/^:/, '')}`;
}

const isIpv4 = (host: string) => /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host);
const isNumeric = (host: string) => host.startsWith('[') || isIpv4(host);
const isWildcard = (host: string) => host === '*' || host === '[::]';

/** Whether an IPv6 wildcard takes IPv4 connections too, which takes a word since nginx 1.3.4. */
function takesBoth(socket: Socket): boolean {
  return socket.listens.some(({ placed }) => placed?.directive.args.some(({ value }) => value === 'ipv6only=off'));
}

/** Which socket takes a connection: the one with its address, or else the wildcard. */
export function chooseSocket(sockets: readonly Socket[], request: ExplainRequest): SocketChoice {
  const given = request.address ?? (isNumeric(request.host) ? request.host : undefined);
  const address = given === undefined ? undefined : plainHost(given);
  const chosen = address === undefined ? [...sockets] : socketsFor(sockets, address);
  return {
    chosen,
    candidates: sockets.map((socket) => ({
      address: `${socket.host}:${socket.port}`,
      tls: socket.tls,
      chosen: chosen.includes(socket),
      why: why(socket, chosen, address),
      at: socket.listens.flatMap(({ placed }) => (placed === undefined ? [] : [sourceOf(placed)])),
    })),
  };
}

function socketsFor(sockets: readonly Socket[], address: string): Socket[] {
  const same = sockets.filter(({ host }) => host === address);
  if (same.length > 0) return same;
  const named = sockets.filter(({ host }) => !isWildcard(host) && !isNumeric(host));
  const wildcard = sockets.find(({ host }) => host === (address.startsWith('[') ? '[::]' : '*'));
  const both = address.startsWith('[')
    ? undefined
    : sockets.find((socket) => socket.host === '[::]' && takesBoth(socket));
  const general = wildcard ?? both;
  return general === undefined ? named : [...named, general];
}

function why(socket: Socket, chosen: readonly Socket[], address: string | undefined): string {
  if (!chosen.includes(socket)) return `its address is not ${address}`;
  if (chosen.length > 1)
    return `${address === undefined ? 'the address of the connection' : 'a name server'} decides which`;
  if (socket.host === address) return 'its address is that of the connection';
  if (isWildcard(socket.host)) return 'it takes every address, and none is named more exactly';
  return 'it is the only one with this port';
}
