import { resolvePath } from '../../../core/text/path.ts';
import { toBytes } from './bytes.ts';
import { inForce, type Location, type Placed } from './level.ts';
import { compilePattern } from './pattern.ts';
import { resolve } from './variables.ts';
import { Undecided, type Walk } from './walk.ts';

/** The `root` or `alias` in force. */
export interface Root {
  /** Absolute where the folder that nginx was built for is known; without a slash at the end of a `root`. Bytes. */
  readonly root: string;
  readonly at: Placed | undefined;
  /**
   * How many bytes of the URI an alias stands for; 0 for `root`, and `whole` in a location with a pattern, where it stands
   * for all of it.
   */
  readonly alias: number | 'whole';
}

/** The `root` or `alias` that counts for the request. Source: ngx_http_core_root() of nginx 1.22. @throws Undecided */
export function rootOf(walk: Walk, asked?: Placed): Root {
  const at = inForce(walk.level, 'root', 'alias')[0];
  const written = at?.directive.args[0]?.value ?? 'html';
  const isAlias = at?.directive.name === 'alias';
  const bare = isAlias ? written : written.replace(/\/$/, '');
  const resolved = bare.includes('$') ? resolve(walk, bare, at ?? asked!) : toBytes(bare);
  return { root: absolute(walk, resolved), at, alias: isAlias ? aliasLength(walk, at!) : 0 };
}

function absolute(walk: Walk, path: string): string {
  if (path === '' || path.startsWith('/') || walk.prefix === undefined) return path;
  return `${resolvePath('/', walk.prefix)}/${path}`;
}

function aliasLength(walk: Walk, alias: Placed): number | 'whole' {
  let level = walk.level;
  while (level.parent !== undefined && !level.items.some(({ directive }) => directive === alias.directive))
    level = level.parent;
  while (level.kind !== 'location' && level.parent !== undefined) level = level.parent;
  if (level.kind !== 'location') return 0;
  const { head, name } = level as Location;
  return head.kind === 'regex' ? 'whole' : name.length;
}

/**
 * The file of the request's URI, as ngx_http_map_uri_to_path() finds it; bytes. Undefined where nginx answers 500, since
 * `alias` is used where the URI was rewritten.
 * @throws Undecided
 */
export function mapPath(walk: Walk, asked?: Placed): string | undefined {
  const { root, alias } = rootOf(walk, asked);
  if (alias !== 0 && !walk.validLocation) return undefined;
  if (alias === 'whole') return walk.uriBehindAlias ? root + walk.uri : root;
  return root + walk.uri.slice(alias);
}

/** The variables that are made of paths, or of the script that a path leads to. */
export const pathVariables: Readonly<Record<string, (walk: Walk, at: Placed) => string>> = {
  document_root: (walk, at) => rootOf(walk, at).root,
  request_filename(walk, at) {
    const path = mapPath(walk, at);
    if (path === undefined) throw new Undecided('alias is used where the URI was rewritten', at);
    return path;
  },
  fastcgi_script_name: (walk) => scriptName(walk).script,
  fastcgi_path_info: (walk) => scriptName(walk).info,
};

/** What `fastcgi_split_path_info` and `fastcgi_index` make of the URI. */
function scriptName(walk: Walk): { script: string; info: string } {
  const split = inForce(walk.level, 'fastcgi_split_path_info')[0];
  const index = inForce(walk.level, 'fastcgi_index')[0]?.directive.args[0]?.value ?? '';
  let script = walk.uri;
  let info = '';
  if (split !== undefined) {
    const tried = compilePattern(toBytes(split.directive.args[0]?.value ?? ''), false).try(walk.uri);
    if (tried.outcome === 'unsure') throw new Undecided(`the pattern cannot be judged, since ${tried.why}`, split);
    if (tried.outcome === 'match') [script = '', info = ''] = tried.captures.slice(1);
  }
  return { script: script.endsWith('/') ? script + toBytes(index) : script, info };
}
