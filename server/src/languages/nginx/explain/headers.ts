import { fromBytes } from './bytes.ts';
import type { HeaderInForce, Result } from './explanation.ts';
import { inForce, type Level, named, type Placed, sourceOf } from './level.ts';
import { resolve } from './variables.ts';
import { Undecided, type Walk } from './walk.ts';

/** The answers to which nginx adds a header that is not marked `always`. Source: ngx_http_headers_filter(). */
const safeStatuses = [200, 201, 204, 206, 301, 302, 303, 304, 307, 308];

/**
 * The headers that `add_header` adds: those of the nearest level that has any, unless `add_header_inherit` (nginx 1.29.3)
 * says otherwise.
 */
export function headersInForce(walk: Walk, result: Result): HeaderInForce[] {
  const status = statusOf(result);
  const byNginx = result.kind !== 'closed' && result.kind !== 'unknown';
  if (result.kind === 'closed') return [];
  return addHeaders(walk.level).map((placed): HeaderInForce => {
    const [name = '', written = '', always] = placed.directive.args.map(({ value }) => value);
    const value = headerValue(walk, written, placed);
    const safe = status === undefined ? undefined : safeStatuses.includes(status);
    const wanted = always?.toLowerCase() === 'always' ? true : safe;
    const sent = !byNginx ? undefined : value === '' ? false : wanted;
    return { name, value, written, sent, at: sourceOf(placed) };
  });
}

function addHeaders(level: Level): readonly Placed[] {
  const mode = inForce(level, 'add_header_inherit')[0]?.directive.args[0]?.value ?? 'on';
  const own = named(level, 'add_header');
  if (level.parent === undefined || mode === 'off') return own;
  if (own.length === 0) return addHeaders(level.parent);
  return mode === 'merge' ? [...own, ...addHeaders(level.parent)] : own;
}

function headerValue(walk: Walk, written: string, at: Placed): string | undefined {
  try {
    return fromBytes(resolve(walk, written, at));
  } catch (error) {
    if (error instanceof Undecided) return undefined;
    throw error;
  }
}

/** The status of an answer, where nginx alone decides about it. */
function statusOf(result: Result): number | undefined {
  return 'status' in result ? result.status : undefined;
}
