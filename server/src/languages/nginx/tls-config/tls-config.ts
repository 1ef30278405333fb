import { lazy } from '../../../core/syntax/lazy.ts';
import { remember } from '../../../core/syntax/remember.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import { type Addresses, readAddresses } from './addresses.ts';
import { type Expanded, expanded, expandItems } from './expand.ts';
import { type ServerFamily, type ServerView, serverNames, viewServer } from './server-view.ts';

/** The servers of the configuration that a file belongs to, as far as they are in sight. */
export interface TlsConfig {
  /** In the order in which nginx reads them. */
  readonly servers: readonly ServerView[];
  /** Those of them that stand in the analysed file itself. */
  readonly own: readonly ServerView[];
  /** The view of a server block of the analysed file; undefined for a `server` that is no such block. */
  viewOf(server: DirectiveNode): ServerView | undefined;
  /** The names, in small letters, of http servers that take TLS; worked out at the first use. */
  tlsNames(): ReadonlySet<string>;
  /** The addresses that the servers listen on; worked out at the first use. */
  addresses(): Addresses;
}

const nothing = expanded([], false);

/** The servers around a file; worked out at the first use and kept for as long as the analysis is. */
export const tlsConfigOf = remember(readConfig);

function readConfig(analysis: NginxAnalysis): TlsConfig {
  const { graph, root, document } = analysis;
  const main = graph?.files.get(graph.root);
  // A fragment that nobody includes still sees what stands beside its servers.
  const beside = expandItems(analysis, root.items, document.path);
  const levels: Record<ServerFamily, Expanded> = { http: nothing, stream: nothing, mail: nothing };
  if (main !== undefined) {
    const top = expandItems(analysis, main.tree.items, main.path);
    for (const family of ['http', 'stream', 'mail'] as const) {
      const blocks = top.items.filter(({ directive }) => directive.name === family && directive.block !== undefined);
      const parts = blocks.map(({ directive, path }) => expandItems(analysis, directive.block!.items, path));
      const known = parts.every((part) => part.known);
      levels[family] = expanded(
        parts.flatMap(({ items }) => items),
        known,
      );
    }
  }
  const views = new Map<DirectiveNode, ServerView>();
  const serversIn = (items: Expanded) => items.named('server').filter(({ directive }) => directive.block !== undefined);
  for (const family of ['http', 'stream', 'mail'] as const) {
    for (const placed of serversIn(levels[family])) {
      views.set(placed.directive, viewServer(analysis, placed, levels[family], family));
    }
  }
  const loose = expanded(beside.items, false);
  if (main === undefined) {
    for (const placed of serversIn(loose)) views.set(placed.directive, viewServer(analysis, placed, loose));
  }
  const servers = [...views.values()];
  return {
    servers,
    own: servers.filter(({ path }) => path === document.path),
    viewOf: (server) => views.get(server),
    tlsNames: lazy(() => new Set(servers.filter(({ tls, family }) => tls && family === 'http').flatMap(serverNames))),
    addresses: lazy(() => readAddresses(servers)),
  };
}
