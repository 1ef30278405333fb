import { listenParameter, readListen, tlsParameter } from '../listen.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import type { ServerFamily, ServerView } from './server-view.ts';

/** What all servers in sight make of one address. */
export interface AddressRole {
  /** Whether connections to the address speak TLS: one `ssl` counts for every server of it. */
  readonly tls: boolean;
  /** How many servers share it. */
  readonly servers: number;
  /** The server that answers clients which name no known host; undefined where that can't be known. */
  readonly default: ServerView | undefined;
}

/** The addresses of a configuration. */
export interface Addresses {
  /** What becomes of the address of a `listen`; undefined where that takes a name server. */
  roleOf(listen: DirectiveNode, family: ServerFamily | undefined): AddressRole | undefined;
  /** Whether a `listen` says `ssl` for this address, or for one that may be the same. */
  maySpeakTls(listen: DirectiveNode): boolean;
}

interface Group {
  tls: boolean;
  readonly first: ServerView;
  readonly servers: Set<ServerView>;
  chosen: ServerView | undefined;
}

/**
 * Groups the `listen` lines of servers by address. The default server of an address is the one that says so, or else
 * the first. Source: ngx_http_add_addresses() in src/http/ngx_http.c (nginx 1.31).
 */
export function readAddresses(servers: readonly ServerView[]): Addresses {
  const groups = new Map<string, Group>();
  const unclear = new Set<string>();
  const tlsKeys = new Set<string>();
  const tlsPorts = new Set<number | undefined>();
  const unclearTlsPorts = new Set<number | undefined>();
  for (const server of servers) {
    for (const { directive } of server.listens) {
      const tls = tlsParameter(directive) !== undefined;
      const address = readListen(directive);
      if (tls) {
        tlsPorts.add(address?.port);
        if (address?.key === undefined) unclearTlsPorts.add(address?.port);
        else tlsKeys.add(address.key);
      }
      // A host name or a range of ports may stand for an address that another server writes as a number.
      if (address?.key === undefined) {
        unclear.add(`${server.family} ${address?.port ?? 'any'}`);
        continue;
      }
      const key = `${server.family} ${address.key}`;
      const group = groups.get(key) ?? { tls: false, first: server, servers: new Set(), chosen: undefined };
      groups.set(key, group);
      group.tls ||= tls;
      group.servers.add(server);
      const says = listenParameter(directive, 'default_server') ?? listenParameter(directive, 'default');
      if (says !== undefined) group.chosen ??= server;
    }
  }
  return {
    roleOf(listen, family) {
      const address = readListen(listen);
      const group = address?.key === undefined ? undefined : groups.get(`${family} ${address.key}`);
      if (address === undefined || group === undefined) return undefined;
      const open = unclear.has(`${family} any`) || unclear.has(`${family} ${address.port}`);
      return { tls: group.tls, servers: group.servers.size, default: open ? undefined : (group.chosen ?? group.first) };
    },
    maySpeakTls(listen) {
      const { key, port } = readListen(listen) ?? { key: undefined, port: undefined };
      if (unclearTlsPorts.has(undefined)) return true;
      if (key !== undefined) return tlsKeys.has(key) || unclearTlsPorts.has(port);
      return port === undefined ? tlsPorts.size > 0 : tlsPorts.has(port);
    },
  };
}
