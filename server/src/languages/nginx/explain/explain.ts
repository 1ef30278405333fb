import { toBytes } from './bytes.ts';
import type { Alternative, Explanation, Reason, Result, ServerChoice, Tls } from './explanation.ts';
import { pathVariables } from './file-path.ts';
import { finalize, type Next } from './finalize.ts';
import { headersInForce } from './headers.ts';
import { type ConfigFiles, inForce, isOn, type Level, openLevel, type Placed, sourceOf } from './level.ts';
import { runPhases } from './phases.ts';
import { type ExplainRequest, type FileKind, type FileOracle, urlOf, validHost } from './request.ts';
import { type ChosenServer, chooseServer } from './server-choice.ts';
import { chooseSocket, type Socket, socketsOn } from './socket.ts';
import { tlsOf } from './tls.ts';
import { type NormalisedUri, normaliseUri } from './uri.ts';
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

/** An explanation while it grows. */
interface Draft {
  reasons: Reason[];
  listen: Explanation['listen'];
  server?: ServerChoice;
  tls?: Tls;
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

function unknown(draft: Draft, text: string, at?: Placed): Result {
  draft.reasons.push({ text, ...(at === undefined ? {} : { at: sourceOf(at) }) });
  return { kind: 'unknown' };
}

function noteUnread(draft: Draft, level: Level, text: string): void {
  for (const placed of level.unread) draft.reasons.push({ text, at: sourceOf(placed) });
}

/** The http block of a configuration, or the fragment that stands in one. */
function findHttp(files: ConfigFiles): Level | undefined {
  const top = openLevel(files, 'http', undefined, undefined);
  const block = top.items.find(({ directive }) => directive.name === 'http' && directive.block !== undefined);
  if (block !== undefined) return openLevel(files, 'http', block, undefined);
  return top.items.some(({ directive }) => directive.name === 'server') ? top : undefined;
}

/** A connection with the server that its request goes to. */
interface Connected {
  readonly socket: Socket;
  readonly server: ChosenServer | undefined;
  readonly host: string | undefined;
  readonly uri: NormalisedUri | undefined;
}

function connect(http: Level, files: ConfigFiles, request: ExplainRequest, draft: Draft): Connected | Result {
  const levels = new Map<Placed, Level>();
  const open = (placed: Placed) => {
    const known = levels.get(placed) ?? openLevel(files, 'server', placed, http);
    levels.set(placed, known);
    return known;
  };
  const sockets = socketsOn(http, open, request.port);
  for (const level of levels.values()) noteUnread(draft, level, 'a file that the server includes cannot be read');
  const { candidates, chosen } = chooseSocket(sockets, request);
  draft.listen = candidates;
  const [socket] = chosen;
  if (socket === undefined)
    return {
      kind: 'closed',
      why: `nothing listens on port ${request.port}${sockets.length > 0 ? ' of this address' : ''}`,
    };
  const host = validHost(toBytes(request.host));
  const answers = chosen.map((candidate) => (host === undefined ? undefined : chooseServer(candidate, host)));
  const server = answers[0];
  draft.server = server?.choice ?? defaultChoice(socket);
  const level = server?.level ?? socket.default;
  const differs = answers.some((other, index) => other?.level !== server?.level || chosen[index]!.tls !== socket.tls);
  if (differs) return unknown(draft, 'several sockets have this port, and the address of the connection decides');
  if (server?.unsure !== undefined)
    return unknown(draft, `the server cannot be judged, since ${server.unsure.why}`, server.unsure.at);
  if (request.scheme === 'https') {
    if (!socket.tls)
      return { kind: 'closed', why: `port ${request.port} does not speak TLS, so that the handshake fails` };
    draft.tls = tlsOf(socket, level);
    if (isOn(level, 'ssl_reject_handshake', false)) {
      return {
        kind: 'closed',
        why: 'the handshake is refused',
        at: sourceOf(inForce(level, 'ssl_reject_handshake')[0]!),
      };
    }
    const verify = inForce(level, 'ssl_verify_client')[0];
    if (verify !== undefined && verify.directive.args[0]?.value === 'on') {
      draft.reasons.push({ text: 'the client must have a certificate', at: sourceOf(verify) });
    }
  }
  // The request line is read before the Host header; with TLS the name is known from the handshake.
  const reader = request.scheme === 'https' ? level : socket.default;
  return { socket, server, host, uri: normaliseUri(toBytes(request.target), isOn(reader, 'merge_slashes', true)) };
}

function defaultChoice(socket: Socket): ServerChoice {
  const reason = socket.stated ? 'default_server' : 'first server';
  return { at: sourceOf(socket.default.placed!), names: [], reason, tried: [] };
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
