import { type Connected, connect, type Draft, noteUnread, unknown } from './connect.ts';
import type { Alternative, Explanation, Result } from './explanation.ts';
import { pathVariables } from './file-path.ts';
import { finalize, type Next } from './finalize.ts';
import { headersInForce } from './headers.ts';
import { type ConfigFiles, type Level, openLevel } from './level.ts';
import { runPhases } from './phases.ts';
import { type ExplainRequest, type FileKind, type FileOracle, urlOf } from './request.ts';
import { beginRound, capture, type OpenQuestion, Undecided, type Walk } from './walk.ts';

/** What an explanation may draw on beside the configuration. */
export interface ExplainOptions {
  /** Says which files are there; without it, what depends on files is told for either case. */
  readonly fileExists?: FileOracle;
  /** The folder that relative paths are seen from (`nginx -p`). */
  readonly prefix?: string;
}

/** How many files the alternatives go through at most. */
const mostAlternatives = 8;

/**
 * Says which server and location answer a request, in which order candidates were tried, and what applies to the answer;
 * as nginx 1.22 decides it. Never throws: what can't be followed makes the status `unknown` and is among the reasons.
 */
export function explainRequest(files: ConfigFiles, request: ExplainRequest, options: ExplainOptions = {}): Explanation {
  const oracle = options.fileExists ?? (() => undefined);
  const first = explainOnce(files, request, oracle, options.prefix);
  return { ...first.explanation, alternatives: alternatives(files, request, oracle, options.prefix, first.question) };
}

/** What follows if the files that are asked for are there, one after another, and if none is. */
function alternatives(
  files: ConfigFiles,
  request: ExplainRequest,
  oracle: FileOracle,
  prefix: string | undefined,
  first: OpenQuestion | undefined,
): Alternative[] {
  const found: Alternative[] = [];
  const missing = new Map<string, FileKind>();
  const assume = (more: ReadonlyMap<string, FileKind>) =>
    explainOnce(files, request, (path) => more.get(path) ?? oracle(path), prefix);
  const outcome = ({ explanation }: Attempt) => ({
    result: explanation.result,
    location: explanation.rounds.at(-1)?.chosen.at(-1),
  });
  let question = first;
  for (let count = 0; question !== undefined && count < mostAlternatives; count++) {
    const { path, wanted } = question;
    const when = `${path} is a ${wanted}`;
    found.push({ when, ...outcome(assume(new Map([...missing, [path, wanted]]))) });
    missing.set(path, 'missing');
    const next = assume(missing);
    question = next.question;
    if (question === undefined)
      found.push({ when: missing.size === 1 ? 'it is not' : 'none of them is', ...outcome(next) });
  }
  return found;
}

interface Attempt {
  readonly explanation: Explanation;
  /** The file that decides, if that is why the answer is unknown. */
  readonly question?: OpenQuestion;
}

function explainOnce(
  files: ConfigFiles,
  request: ExplainRequest,
  oracle: FileOracle,
  prefix: string | undefined,
): Attempt {
  const draft: Draft = { reasons: [], listen: [] };
  const finish = (result: Result, walk?: Walk): Explanation => ({
    url: urlOf(request),
    status: draft.reasons.length > 0 || result.kind === 'unknown' ? 'unknown' : 'answered',
    reasons: draft.reasons,
    listen: draft.listen,
    ...(draft.server === undefined ? {} : { server: draft.server }),
    rounds: walk?.rounds ?? [],
    result,
    alternatives: [],
    ...(draft.tls === undefined ? {} : { tls: draft.tls }),
    headers: walk === undefined ? [] : headersInForce(walk, result),
  });
  const http = findHttp(files);
  if (http === undefined) return { explanation: finish(unknown(draft, 'there is no http block in sight')) };
  if (files.graph === undefined)
    draft.reasons.push({ text: 'no configuration in sight includes this file, so that other servers may answer' });
  noteUnread(draft, http, 'a file that the configuration includes cannot be read');
  const connection = connect(http, files, request, draft);
  if ('kind' in connection) return { explanation: finish(connection) };
  const walk = createWalk(files, http, request, oracle, prefix, connection);
  try {
    const result = runPhases(walk, start(walk, connection, request));
    draft.reasons.push(...walk.doubts);
    return { explanation: finish(result, walk) };
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
    draft.reasons.push(...walk.doubts, error.reason);
    const explanation = finish({ kind: 'unknown' }, walk);
    return error.question === undefined ? { explanation } : { explanation, question: error.question };
  }
}

/** The http block of a configuration, or the fragment that stands in one. */
function findHttp(files: ConfigFiles): Level | undefined {
  const top = openLevel(files, 'http', undefined, undefined);
  const block = top.items.find(({ directive }) => directive.name === 'http' && directive.block !== undefined);
  if (block !== undefined) return openLevel(files, 'http', block, undefined);
  return top.items.some(({ directive }) => directive.name === 'server') ? top : undefined;
}

function createWalk(
  files: ConfigFiles,
  http: Level,
  request: ExplainRequest,
  oracle: FileOracle,
  prefix: string | undefined,
  { socket, server, host, uri }: Connected,
): Walk {
  const level = uri === undefined ? socket.default : (server?.level ?? socket.default);
  const walk: Walk = {
    files,
    http,
    request,
    oracle,
    prefix,
    pathVariables,
    host: host ?? '',
    quoted: uri?.quoted ?? false,
    server: level,
    level,
    handler: undefined,
    uri: uri?.uri ?? '',
    args: uri?.args ?? '',
    method: request.method ?? 'GET',
    internal: false,
    asSent: true,
    validLocation: true,
    uriBehindAlias: false,
    uriChanged: false,
    changesLeft: 11,
    captures: [],
    variables: new Map(),
    errorStatus: 0,
    onErrorPage: false,
    rounds: [],
    doubts: [],
  };
  if (server?.match !== undefined) capture(walk, server.match);
  return walk;
}

/** What nginx finds wrong with a request before it looks for a location. */
function start(walk: Walk, { socket, host, uri }: Connected, request: ExplainRequest): Next {
  const plainOnTls = socket.tls && request.scheme === 'http';
  if (uri !== undefined && host !== undefined && !plainOnTls) return { to: 'server rewrite', cause: 'request' };
  beginRound(walk, 'request');
  if (uri === undefined) return finalize(walk, 400, 'the path cannot be read');
  if (host === undefined) return finalize(walk, 400, 'the host is not valid');
  return finalize(walk, 497, `port ${request.port} expects TLS`);
}
