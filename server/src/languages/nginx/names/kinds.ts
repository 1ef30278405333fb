/** The kinds of names that an nginx configuration declares in one place and uses in others. */
export type NameKind =
  | 'variable'
  | 'upstream'
  | 'log-format'
  | 'request-zone'
  | 'connection-zone'
  | 'cache-zone'
  | 'named-location'
  | 'thread-pool'
  | 'keyval-zone'
  | 'js-import'
  | 'session-zone';

/** How a kind is called in a sentence. */
export const kindTitles: Readonly<Record<NameKind, string>> = {
  variable: 'variable',
  upstream: 'upstream',
  'log-format': 'log format',
  'request-zone': 'limit_req zone',
  'connection-zone': 'limit_conn zone',
  'cache-zone': 'cache zone',
  'named-location': 'named location',
  'thread-pool': 'thread pool',
  'keyval-zone': 'keyval zone',
  'js-import': 'njs module',
  'session-zone': 'TLS session zone',
};
