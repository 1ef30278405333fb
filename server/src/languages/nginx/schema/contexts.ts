import type { NginxContext } from './imported/types.ts';

/** The block context that a directive opens, by its name and the context it stands in. */
const opened: Readonly<Record<string, Partial<Record<NginxContext, NginxContext>>>> = {
  events: { main: 'events' },
  http: { main: 'http' },
  mail: { main: 'mail' },
  stream: { main: 'stream' },
  mgmt: { main: 'mgmt' },
  server: { http: 'http.server', mail: 'mail.server', stream: 'stream.server', rtmp: 'rtmp.server' },
  upstream: { http: 'http.upstream', stream: 'stream.upstream' },
  location: { 'http.server': 'http.location', 'http.location': 'http.location' },
  if: { 'http.server': 'http.server.if', 'http.location': 'http.location.if' },
  limit_except: { 'http.location': 'http.limit_except', 'http.location.if': 'http.limit_except' },
  acme_issuer: { http: 'http.acme_issuer' },
  oidc_provider: { http: 'http.oidc_provider' },
  rtmp: { main: 'rtmp' },
  application: { 'rtmp.server': 'rtmp.application' },
  recorder: { 'rtmp.application': 'rtmp.recorder' },
};

/** The context inside the block of `name` when it stands in `context`; undefined where none is known. */
export function contextInside(name: string, context: NginxContext): NginxContext | undefined {
  return opened[name]?.[context];
}

const possible: ReadonlyMap<string, readonly NginxContext[]> = new Map(
  Object.entries(opened).map(([name, contexts]) => [name, [...new Set(Object.values(contexts))]]),
);

/** Every context that the block of a directive may be, wherever it stands. */
export function possibleContextsInside(name: string): readonly NginxContext[] {
  return possible.get(name) ?? [];
}

/** How people call a context. */
export function describeContext(context: NginxContext): string {
  const names: Partial<Record<NginxContext, string>> = {
    'http.server': 'server',
    'http.location': 'location',
    'http.server.if': 'if in server',
    'http.location.if': 'if in location',
    'http.limit_except': 'limit_except',
    'http.upstream': 'upstream',
    'mail.server': 'server in mail',
    'stream.server': 'server in stream',
    'stream.upstream': 'upstream in stream',
    'http.acme_issuer': 'acme_issuer',
    'http.oidc_provider': 'oidc_provider',
    'rtmp.server': 'server in rtmp',
    'rtmp.application': 'application',
    'rtmp.recorder': 'recorder',
  };
  return names[context] ?? context;
}

/** The contexts that a fragment's top level may be, likeliest first. */
export const fragmentContexts: readonly NginxContext[] = [
  'http',
  'http.server',
  'http.location',
  'main',
  'http.upstream',
  'stream',
  'stream.server',
  'stream.upstream',
  'mail',
  'mail.server',
  'events',
  'http.location.if',
  'http.server.if',
];
