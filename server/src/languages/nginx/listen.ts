import { remember } from '../../core/syntax/remember.ts';
import type { DirectiveNode, WordNode } from './parse/tree.ts';

/** What a `listen` says of its address, as far as the text tells. */
export interface ListenAddress {
  /** `*`, a numeric address, `[…]` or `unix:…`; undefined for a host name, whose address a name server knows. */
  readonly host: string | undefined;
  /** Undefined for a socket in the file system and for ranges of ports. */
  readonly port: number | undefined;
  /** Equal for two lines that nginx takes for the same address and port; undefined where the text does not tell. */
  readonly key: string | undefined;
  /** The names of the parameters behind the address. */
  readonly options: ReadonlySet<string>;
}

/** Longer ones are no address, and the pattern below is slow on them. */
const longestAddress = 300;

/**
 * The address of a `listen`; undefined when it has none that can be read. Source: ngx_parse_url() of nginx 1.31.
 * Remembered, since rules that compare servers ask for every address after each edit.
 */
export const readListen = remember((listen: DirectiveNode): ListenAddress | undefined => {
  const options = new Set(listen.args.slice(1).map((word) => word.value.split('=')[0]!));
  return parseAddress(listen.args[0]?.value, options);
});

function parseAddress(value: string | undefined, options: ReadonlySet<string>): ListenAddress | undefined {
  if (value === undefined || value.includes('$') || value.length > longestAddress) return undefined;
  if (value.startsWith('unix:')) return { host: value, port: undefined, key: value, options };
  const match = /^(?:(\[[0-9a-f:.]+\]|\*|[^:[\]]*[^:\d[\]-][^:[\]]*)(?::|$))?(\d+)?$/i.exec(value);
  if (match === null) return { host: undefined, port: undefined, key: undefined, options };
  const written = (match[1] ?? '*').toLowerCase();
  const port = match[2] === undefined ? 80 : Number(match[2]);
  const host = written === '0.0.0.0' ? '*' : written;
  const numeric = host === '*' || host.startsWith('[') || /^\d+(\.\d+){3}$/.test(host);
  return numeric ? { host, port, key: `${host}:${port}`, options } : { host: undefined, port, key: undefined, options };
}

/** Equal for two lines that nginx takes for the same socket: UDP sockets of QUIC are apart from those of TCP. */
export function socketKey({ key, options }: ListenAddress): string | undefined {
  return key === undefined ? undefined : `${key}${options.has('quic') ? ' quic' : ''}`;
}

/** The parameter of a `listen` that has this name, such as `ssl`. */
export function listenParameter(listen: DirectiveNode, name: string): WordNode | undefined {
  return listen.args.slice(1).find((arg) => arg.value === name);
}

/** The parameter by which a `listen` takes TLS connections. */
export function tlsParameter(listen: DirectiveNode): WordNode | undefined {
  return listenParameter(listen, 'ssl') ?? listenParameter(listen, 'quic');
}
