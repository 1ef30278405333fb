import { escapeUri, fromBytes, toBytes } from './bytes.ts';
import type { Level, Location, Placed } from './level.ts';
import { resolve } from './variables.ts';
import { Undecided, type Walk } from './walk.ts';

/**
 * What a `proxy_pass` asks the other server for: path and arguments. Undefined for other protocols and for what is not
 * known. Source: ngx_http_proxy_create_request() of nginx 1.22.
 */
export function passedUri(walk: Walk, handler: Placed): string | undefined {
  if (handler.directive.name !== 'proxy_pass') return undefined;
  const written = handler.directive.args[0]?.value ?? '';
  const hasVariables = written.includes('$');
  let target: string;
  try {
    target = hasVariables ? resolve(walk, written, handler) : toBytes(written);
  } catch (error) {
    if (error instanceof Undecided) return undefined;
    throw error;
  }
  const own = /^https?:\/\/(?:unix:[^:]*:?|[^/?]*)([/?].*)?$/i.exec(target)?.[1] ?? '';
  if (hasVariables && own !== '') return fromBytes(own);
  if (own === '' && walk.asSent) return fromBytes(toBytes(walk.request.target));
  const replaced = own !== '' && walk.validLocation ? (locationOf(walk.level)?.name.length ?? 0) : 0;
  const rest = walk.uri.slice(replaced);
  const path = (walk.validLocation ? own : '') + (walk.quoted || walk.internal ? escapeUri(rest) : rest);
  return fromBytes(walk.args === '' ? path : `${path}?${walk.args}`);
}

function locationOf(level: Level): Location | undefined {
  for (let at: Level | undefined = level; at !== undefined; at = at.parent) {
    if (at.kind === 'location') return at as Location;
  }
  return undefined;
}
