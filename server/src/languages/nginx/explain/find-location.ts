import type { LocationStep } from './explanation.ts';
import { type Level, type Location, named, type Placed, sourceOf } from './level.ts';
import type { Match } from './pattern.ts';

/** Where a URI belongs. */
export interface FoundLocation {
  /** The innermost location, or the server itself where none matches. */
  readonly level: Level;
  /** Whether nginx answers with a redirect to the location's name, which is the URI with a slash. */
  readonly redirect: Location | undefined;
  readonly steps: readonly LocationStep[];
  /** The last regular expression that matched. */
  readonly match: (Match & { outcome: 'match' }) | undefined;
  /** A pattern that decides and can't be judged; the search ended there. */
  readonly unsure: { readonly why: string; readonly at: Placed } | undefined;
}

/** How a search in one level ended, in nginx's words: found, go on with patterns, redirect, nothing. */
type Ending = 'ok' | 'again' | 'done' | 'declined';

/** nginx keeps the length of a location's path in one byte (until 1.29), and longer paths misbehave. */
const longestName = 255;

/** A bound on locations within locations; no person nests so many. */
const deepest = 100;

/**
 * Finds the location of a URI, as ngx_http_core_find_location() does (src/http/ngx_http_core_module.c of nginx 1.22).
 * @param uri normalised; bytes
 */
export function findLocation(server: Level, uri: string): FoundLocation {
  const steps: LocationStep[] = [];
  let level = server;
  let redirect: Location | undefined;
  let match: (Match & { outcome: 'match' }) | undefined;
  let unsure: FoundLocation['unsure'];

  const step = (location: Location, outcome: LocationStep['outcome'], depth: number) =>
    steps.push({ at: sourceOf(location.placed), outcome, depth });

  /** The exact and prefix locations of a level. */
  function searchStatic(locations: readonly Location[], depth: number): Ending {
    const paths = locations.filter(({ head }) => head.kind !== 'regex' && head.kind !== 'named');
    const tooLong = paths.find(({ name }) => name.length > longestName);
    if (tooLong !== undefined) unsure = { why: 'its path is longer than nginx keeps', at: tooLong.placed };
    const prefixes = paths
      .filter(({ head, name }) => head.kind !== 'exact' && uri.startsWith(name))
      .sort((a, b) => a.name.length - b.name.length);
    for (const prefix of prefixes) step(prefix, 'longest prefix so far', depth);
    const best = prefixes.at(-1);
    if (best !== undefined) level = best;
    const exact = paths.find(({ head, name }) => head.kind === 'exact' && name === uri);
    if (exact !== undefined) {
      step(exact, 'exact match', depth);
      level = exact;
      return 'ok';
    }
    if (best !== undefined && best.name === uri) return 'again';
    const slashed = paths.filter(({ name }) => name === `${uri}/`);
    if (slashed.some(redirectsToSlash)) {
      redirect = slashed.find(({ head }) => head.kind === 'exact') ?? slashed[0]!;
      level = redirect;
      step(redirect, 'redirects to the slash', depth);
      return 'done';
    }
    return best === undefined ? 'declined' : 'again';
  }

  function search(at: Level, depth: number): Ending {
    if (depth > deepest) {
      unsure = { why: 'its blocks are nested too deep', at: at.placed! };
      return 'ok';
    }
    const locations = at.locations();
    let ending = searchStatic(locations, depth);
    let stopped = false;
    if (ending === 'again') {
      const found = level as Location;
      stopped = found.head.kind === 'priority-prefix';
      if (stopped) step(found, '^~ stops regex', depth);
      ending = search(found, depth + 1);
    }
    if (ending === 'ok' || ending === 'done' || stopped || unsure !== undefined) return ending;
    for (const location of locations.filter(({ head }) => head.kind === 'regex')) {
      const tried = location.pattern().try(uri);
      if (tried.outcome === 'unsure') {
        step(location, 'unsure', depth);
        unsure = { why: tried.why, at: location.placed };
        return 'ok';
      }
      step(location, tried.outcome === 'match' ? 'regex matched' : 'regex did not match', depth);
      if (tried.outcome !== 'match') continue;
      match = tried;
      level = location;
      search(location, depth + 1);
      // Whatever a nested search ends with, the pattern's match stands: not even the redirect to a slash comes of it.
      redirect = undefined;
      return 'ok';
    }
    return ending;
  }

  search(server, 0);
  return { level, redirect, steps, match, unsure };
}

/** The handlers that make nginx redirect `/a` to `/a/` where only the latter is a location. */
export const passDirectives = [
  'proxy_pass',
  'fastcgi_pass',
  'uwsgi_pass',
  'scgi_pass',
  'grpc_pass',
  'memcached_pass',
] as const;

function redirectsToSlash(location: Location): boolean {
  return location.name.endsWith('/') && passDirectives.some((name) => named(location, name).length > 0);
}
