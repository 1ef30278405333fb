import type { Reason, Round, RoundCause } from './explanation.ts';
import type { ConfigFiles, Level, Placed } from './level.ts';
import { sourceOf } from './level.ts';
import { compilePattern, type Match } from './pattern.ts';
import type { ExplainRequest, FileKind, FileOracle } from './request.ts';

/** A question about a file that nobody here can answer. */
export interface OpenQuestion {
  readonly path: string;
  readonly wanted: FileKind;
}

/** Thrown where nginx would decide by something that is not known; caught where an explanation is put together. */
export class Undecided extends Error {
  override readonly name = 'Undecided';
  constructor(
    /** A clause: what is not known. */
    readonly why: string,
    readonly at?: Placed,
    readonly question?: OpenQuestion,
  ) {
    super(why);
  }
  get reason(): Reason {
    return { text: this.why, ...(this.at === undefined ? {} : { at: sourceOf(this.at) }) };
  }
}

/** A round while it is being made. */
export type OpenRound = { -readonly [K in keyof Round]: Round[K] extends readonly (infer T)[] ? T[] : Round[K] };

/** A request on its way through nginx's phases. Only the functions that play nginx change it. */
export interface Walk {
  readonly files: ConfigFiles;
  readonly http: Level;
  readonly request: ExplainRequest;
  readonly oracle: FileOracle;
  /** The folder that relative paths are seen from, if known. */
  readonly prefix: string | undefined;
  /** Variables that are made of paths; apart from the others, since paths are made of variables in turn. */
  readonly pathVariables: Readonly<Record<string, (walk: Walk, at: Placed) => string>>;
  /** The host as nginx compares it; bytes. */
  readonly host: string;
  readonly quoted: boolean;
  server: Level;
  /** Whose settings are in force. */
  level: Level;
  /** The directive that makes the content, set by the location or an `if` in it. */
  handler: Placed | undefined;
  uri: string;
  args: string;
  method: string;
  internal: boolean;
  /** Whether the URI is still as the client sent it, so that a proxy may be given the very same. */
  asSent: boolean;
  /** Whether the URI is still that of the location, so that `alias` may be used. */
  validLocation: boolean;
  /** Whether an alias for a pattern is followed by the URI, as `try_files` has found it. */
  uriBehindAlias: boolean;
  uriChanged: boolean;
  /** How many more internal redirects there may be. */
  changesLeft: number;
  captures: readonly string[];
  /** Variables by name in small letters: what was set, captured or mapped; undefined for what can't be known. */
  readonly variables: Map<string, string | undefined>;
  /** The status that an error page keeps; 0 for none. */
  errorStatus: number;
  onErrorPage: boolean;
  readonly rounds: OpenRound[];
  /** What can't be followed but leaves the rest standing. */
  readonly doubts: Reason[];
}

/** Notes what a directive did, in the round at hand. */
export function note(walk: Walk, placed: Placed, text: string): void {
  const round = walk.rounds.at(-1)!;
  const inServer = round.steps.length === 0 && round.chosen.length === 0;
  (inServer ? round.before : round.after).push({ at: sourceOf(placed), text });
}

/** Begins another search for a location. */
export function beginRound(walk: Walk, cause: RoundCause): void {
  walk.rounds.push({ cause, uri: walk.uri, before: [], steps: [], chosen: [], after: [] });
}

/** Takes over what a pattern captured, as ngx_http_regex_exec() does. */
export function capture(walk: Walk, match: Match & { outcome: 'match' }): void {
  walk.captures = match.captures;
  for (const [name, value] of match.names) walk.variables.set(name, value);
}

/** Tries a pattern as the rewrite directives do, which forget what was captured when it does not match. @throws Undecided */
export function tryPattern(walk: Walk, pattern: string, caseless: boolean, bytes: string, at: Placed): boolean {
  const tried = compilePattern(pattern, caseless).try(bytes);
  if (tried.outcome === 'unsure') throw new Undecided(`the pattern cannot be judged, since ${tried.why}`, at);
  if (tried.outcome === 'match') capture(walk, tried);
  else walk.captures = [];
  return tried.outcome === 'match';
}

/** Asks what is on the disk. @throws Undecided where nobody knows */
export function askFile(walk: Walk, path: string, wanted: FileKind, at: Placed | undefined): FileKind {
  const kind = walk.oracle(path);
  if (kind !== undefined) return kind;
  const thing = wanted === 'directory' ? 'a directory' : 'a file';
  throw new Undecided(`whether ${path} is ${thing} decides`, at, { path, wanted });
}
