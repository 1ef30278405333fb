import type { DirectiveNode } from './parse/tree.ts';

/** What a `listen` line of the http core binds, as far as the text tells. */
export interface ListenAddress {
  /** `*`, an IPv4 address, `[…]`, or `unix:…`. */
  readonly host: string;
  readonly port: number | undefined;
  readonly options: ReadonlySet<string>;
}

/** Reads a listen directive; undefined where the address is a host name or has variables, so that nobody knows it. */
export function readListen(directive: DirectiveNode): ListenAddress | undefined {
  const [address, ...rest] = directive.args.map((arg) => arg.value);
  if (address === undefined) return undefined;
  const options = new Set(rest.map((word) => word.split('=')[0]!));
  if (address.startsWith('unix:')) return { host: address, port: undefined, options };
  if (/^\d+$/.test(address)) return { host: '*', port: Number(address), options };
  const match = /^(\*|\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-fA-F:.]+\])(?::(\d+))?$/.exec(address);
  if (match === null) return undefined;
  const host = match[1] === '0.0.0.0' ? '*' : match[1]!.toLowerCase();
  return { host, port: match[2] === undefined ? 80 : Number(match[2]), options };
}

/** Equal for two lines that nginx takes for the same socket. */
export function listenKey({ host, port, options }: ListenAddress): string {
  return `${host}:${port ?? ''}${options.has('quic') ? ' quic' : ''}`;
}
