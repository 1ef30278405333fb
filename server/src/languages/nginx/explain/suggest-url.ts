import type { NginxAnalysis } from '../analysis/analyse.ts';
import { readListen, tlsParameter } from '../listen.ts';
import { readLocation } from '../location.ts';
import type { DirectiveNode } from '../parse/tree.ts';

/** A URL that the server at an offset seems meant for, to begin with; its names and sockets decide, and the location. */
export function suggestUrl({ root, graph }: NginxAnalysis, offset: number): string {
  const around = blocksAt(root.items, offset);
  const files = graph === undefined ? [root] : [root, ...[...graph.files.values()].map(({ tree }) => tree)];
  const server =
    around.find(({ name }) => name === 'server') ??
    files.flatMap(({ items }) => serversIn(items)).find((candidate) => nameOf(candidate) !== undefined);
  const location = around.findLast(({ name }) => name === 'location');
  return `${origin(server)}${path(location)}`;
}

function blocksAt(items: readonly DirectiveNode[], offset: number): DirectiveNode[] {
  const found: DirectiveNode[] = [];
  let level = items;
  for (;;) {
    const inside = level.find(({ block, start, end }) => block !== undefined && start <= offset && offset <= end);
    if (inside === undefined) return found;
    found.push(inside);
    level = inside.block!.items;
  }
}

function serversIn(items: readonly DirectiveNode[]): DirectiveNode[] {
  return items.flatMap((item) => {
    if (item.block === undefined) return [];
    return item.name === 'server' ? [item] : item.name === 'http' ? serversIn(item.block.items) : [];
  });
}

/** The first name of a server that a host can have. */
function nameOf(server: DirectiveNode): string | undefined {
  const names = (server.block?.items ?? []).filter(({ name }) => name === 'server_name').flatMap(({ args }) => args);
  const plain = names.map(({ value }) => value).find((name) => /^[\w-]+(\.[\w-]+)+$/.test(name));
  const wildcard = names.map(({ value }) => value).find((name) => /^\*?\.[\w-]+(\.[\w-]+)*$/.test(name));
  return plain ?? (wildcard === undefined ? undefined : `www${wildcard.replace(/^\*/, '')}`);
}

function origin(server: DirectiveNode | undefined): string {
  const host = (server === undefined ? undefined : nameOf(server)) ?? 'localhost';
  const listens = (server?.block?.items ?? []).filter(({ name }) => name === 'listen');
  const chosen = listens.find((listen) => tlsParameter(listen) !== undefined) ?? listens[0];
  const scheme = chosen !== undefined && tlsParameter(chosen) !== undefined ? 'https' : 'http';
  const port = chosen === undefined ? undefined : readListen(chosen)?.port;
  const isUsual = port === undefined || port === (scheme === 'https' ? 443 : 80);
  return `${scheme}://${host}${isUsual ? '' : `:${port}`}`;
}

function path(location: DirectiveNode | undefined): string {
  const head = location === undefined ? undefined : readLocation(location);
  const isPath = head !== undefined && head.kind !== 'regex' && head.kind !== 'named' && head.pattern.startsWith('/');
  return isPath ? encodeURI(head.pattern) : '/';
}
