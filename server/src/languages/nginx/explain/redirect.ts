import { escapeUri } from './bytes.ts';
import { isOn, type Location } from './level.ts';
import { ownName } from './own-name.ts';
import type { Walk } from './walk.ts';

/** The path of a location as nginx puts it into a redirect. */
export function escapedName({ name }: Location): string {
  return escapeUri(name);
}

/**
 * A Location header as the client sees it: nginx puts scheme, host and port before a path. Bytes.
 * Source: ngx_http_header_filter() of nginx 1.22.
 * @throws Undecided
 */
export function absoluteLocation(walk: Walk, location: string): string {
  if (!location.startsWith('/') || !isOn(walk.level, 'absolute_redirect', true)) return location;
  const { scheme, port } = walk.request;
  const ownPort = port === (scheme === 'https' ? 443 : 80) || !isOn(walk.level, 'port_in_redirect', true);
  const host = isOn(walk.level, 'server_name_in_redirect', false) ? ownName(walk) : walk.host;
  return `${scheme}://${host}${ownPort ? '' : `:${port}`}${location}`;
}
