import { toBytes } from './bytes.ts';
import type { NameTrial, ServerChoice, ServerReason } from './explanation.ts';
import { type Level, named, type Placed, sourceOf } from './level.ts';
import { compilePattern, type Match, type Pattern } from './pattern.ts';
import type { Socket } from './socket.ts';

/** A server that was chosen by the host's name. */
export interface ChosenServer {
  readonly level: Level;
  readonly choice: ServerChoice;
  /** What a regular expression captured, where nginx has tried one. */
  readonly match: (Match & { outcome: 'match' }) | undefined;
  /** Why another server may be it all the same: the end of a sentence. */
  readonly unsure: { readonly why: string; readonly at: Placed } | undefined;
}

interface ServerName {
  readonly server: Level;
  readonly placed: Placed;
  /** As it stands in the text. */
  readonly written: string;
  /** In small letters, without wildcard; for a regular expression without its tilde; bytes. */
  readonly key: string;
  readonly kind: NameTrial['kind'];
  /** Whether `.example.org`, which is two names in one. */
  readonly both: boolean;
}

/**
 * Finds the server for a host among those of a socket, as ngx_http_server_names() files the names and
 * ngx_http_find_virtual_server() looks them up (nginx 1.22).
 * @param host in small letters, without port; bytes
 */
export function chooseServer(socket: Socket, host: string): ChosenServer {
  const servers = socket.listens.map(({ server }) => server);
  const all = servers.flatMap(namesOf);
  const kept = withoutConflicts(all.filter(({ kind }) => kind !== 'regex'));
  const exact = kept.filter((name) => (name.kind === 'exact name' || name.both) && name.key === host);
  const leading = longest(kept.filter((name) => name.kind === 'leading wildcard' && host.endsWith(`.${name.key}`)));
  const trailing = longest(kept.filter((name) => name.kind === 'trailing wildcard' && host.startsWith(`${name.key}.`)));
  const plain = exact[0] ?? leading ?? trailing;
  const tried = [
    ...trials(kept, 'exact name', plain, host),
    ...(exact[0] === undefined ? trials(kept, 'leading wildcard', plain, host) : []),
    ...(exact[0] === undefined && leading === undefined ? trials(kept, 'trailing wildcard', plain, host) : []),
  ];
  const own = all.find(({ written }) => written.toLowerCase() === '$hostname');
  const unsure =
    own !== undefined && exact[0] === undefined
      ? { why: 'what $hostname stands for is up to the machine', at: own.placed }
      : undefined;
  const chosen = (level: Level, reason: ServerReason, rest: Partial<ChosenServer> = {}): ChosenServer => ({
    level,
    choice: { at: sourceOf(level.placed!), names: namesOf(level).map(({ written }) => written), reason, tried },
    match: undefined,
    unsure,
    ...rest,
  });
  if (plain !== undefined) return chosen(plain.server, plain.key === host ? 'exact name' : plain.kind);
  for (const name of all.filter(({ kind }) => kind === 'regex')) {
    const { match } = tryRegex(name, host);
    const outcome = match.outcome === 'match' ? 'matches' : match.outcome;
    tried.push({ name: name.written, kind: 'regex', outcome, at: sourceOf(name.placed) });
    if (match.outcome === 'unsure') {
      return chosen(name.server, 'regex', { unsure: { why: match.why, at: name.placed } });
    }
    // Alone on its socket a server is not looked for, so that nothing is captured unless a `server_name` captures.
    const looked = servers.length > 1 || (tryRegex(lastRegex(socket.default) ?? name, host).pattern.groups ?? 0) > 0;
    if (match.outcome === 'match') return chosen(name.server, 'regex', { match: looked ? match : undefined });
  }
  return chosen(socket.default, socket.stated ? 'default_server' : 'first server');
}

/** The names of a server, in the order of the text. */
function namesOf(server: Level): ServerName[] {
  return named(server, 'server_name').flatMap((placed) =>
    placed.directive.args.map(({ value }): ServerName => {
      const key = toBytes(value).toLowerCase();
      const name = { server, placed, written: value, both: false };
      if (value.startsWith('~')) return { ...name, key: toBytes(value.slice(1)), kind: 'regex' };
      if (key.startsWith('*.')) return { ...name, key: key.slice(2), kind: 'leading wildcard' };
      if (key.startsWith('.')) return { ...name, key: key.slice(1), kind: 'leading wildcard', both: true };
      if (key.endsWith('.*')) return { ...name, key: key.slice(0, -2), kind: 'trailing wildcard' };
      return { ...name, key, kind: 'exact name' };
    }),
  );
}

/** Leaves out names that nginx ignores with a warning, since an earlier one is the same. */
function withoutConflicts(names: readonly ServerName[]): ServerName[] {
  const exact = new Set<string>();
  const wild = new Set<string>();
  return names.filter(({ kind, key, both }) => {
    const isExact = kind === 'exact name' || both;
    if (isExact && exact.has(key)) return false;
    if (isExact) exact.add(key);
    if (kind === 'exact name') return true;
    const id = `${kind} ${key}`;
    if (wild.has(id)) return false;
    wild.add(id);
    return true;
  });
}

function longest(names: readonly ServerName[]): ServerName | undefined {
  return names.reduce<ServerName | undefined>(
    (best, name) => (best === undefined || name.key.length > best.key.length ? name : best),
    undefined,
  );
}

function trials(
  names: readonly ServerName[],
  kind: NameTrial['kind'],
  chosen: ServerName | undefined,
  host: string,
): NameTrial[] {
  return names
    .filter((name) => name.kind === kind || (kind === 'exact name' && name.both && name === chosen))
    .map((name) => {
      const fits =
        (name.kind === 'exact name' && name.key === host) ||
        (name.kind === 'leading wildcard' && host.endsWith(`.${name.key}`)) ||
        (name.kind === 'trailing wildcard' && host.startsWith(`${name.key}.`));
      const outcome = name === chosen ? 'matches' : fits ? 'matches, but another is longer' : 'no match';
      return { name: name.written, kind: name.kind, outcome, at: sourceOf(name.placed) };
    });
}

function lastRegex(server: Level): ServerName | undefined {
  return namesOf(server).findLast(({ kind }) => kind === 'regex');
}

/** nginx ignores case in a server name's pattern only if there is a capital in it. */
function tryRegex({ key }: ServerName, host: string): { pattern: Pattern; match: Match } {
  const pattern = compilePattern(key, /[A-Z]/.test(key));
  return { pattern, match: pattern.try(host) };
}
