import { escapeUri, toBytes } from './bytes.ts';
import { isOn, type Location, named } from './level.ts';
import { Undecided, type Walk } from './walk.ts';

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
  const host = isOn(walk.level, 'server_name_in_redirect', false) ? serverName(walk) : walk.host;
  return `${scheme}://${host}${ownPort ? '' : `:${port}`}${location}`;
}

function serverName(walk: Walk): string {
  const placed = named(walk.server, 'server_name')[0];
  const first = placed?.directive.args[0]?.value ?? '';
  if (first.toLowerCase() === '$hostname')
    throw new Undecided('what $hostname stands for is up to the machine', placed);
  if (first.startsWith('~')) return toBytes(first.slice(1));
  return toBytes(first)
    .toLowerCase()
    .replace(/^\.(?=.)/, '');
}
