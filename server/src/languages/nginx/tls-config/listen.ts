import type { DirectiveNode, WordNode } from '../parse/tree.ts';

/** What the address of a `listen` says. */
export interface ListenAddress {
  /** Undefined for a socket in the file system and for ranges of ports. */
  readonly port: number | undefined;
  /** The same for two lines that nginx takes for the same address; undefined where that takes a name server. */
  readonly key: string | undefined;
}

/** Longer ones are no address, and the pattern below is slow on them. */
const longestAddress = 300;

const addresses = new WeakMap<DirectiveNode, { readonly address: ListenAddress | undefined }>();

/** The address of a `listen`; undefined when it has none that can be read. Source: ngx_parse_url() of nginx 1.31. */
export function readListen(listen: DirectiveNode): ListenAddress | undefined {
  const known = addresses.get(listen);
  if (known !== undefined) return known.address;
  const address = parseAddress(listen.args[0]?.value);
  addresses.set(listen, { address });
  return address;
}

function parseAddress(value: string | undefined): ListenAddress | undefined {
  if (value === undefined || value.includes('$') || value.length > longestAddress) return undefined;
  if (value.startsWith('unix:')) return { port: undefined, key: value };
  const match = /^(?:(\[[0-9a-f:.]+\]|\*|[^:[\]]*[^:\d[\]-][^:[\]]*)(?::|$))?(\d+)?$/i.exec(value);
  if (match === null) return { port: undefined, key: undefined };
  const host = (match[1] ?? '*').toLowerCase();
  const port = match[2] === undefined ? 80 : Number(match[2]);
  if (host === '*' || host === '0.0.0.0') return { port, key: `*:${port}` };
  const numeric = host.startsWith('[') || /^\d+(\.\d+){3}$/.test(host);
  return { port, key: numeric ? `${host}:${port}` : undefined };
}

/** The parameter of a `listen` that has this name, such as `ssl`. */
export function listenParameter(listen: DirectiveNode, name: string): WordNode | undefined {
  return listen.args.slice(1).find((arg) => arg.value === name);
}

/** The parameter by which a `listen` takes TLS connections. */
export function tlsParameter(listen: DirectiveNode): WordNode | undefined {
  return listenParameter(listen, 'ssl') ?? listenParameter(listen, 'quic');
}
