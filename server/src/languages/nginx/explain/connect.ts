import { toBytes } from './bytes.ts';
import type { Explanation, Reason, Result, ServerChoice, Tls } from './explanation.ts';
import { type ConfigFiles, inForce, isOn, type Level, openLevel, type Placed, sourceOf } from './level.ts';
import { type ExplainRequest, validHost } from './request.ts';
import { type ChosenServer, chooseServer } from './server-choice.ts';
import { chooseSocket, type Socket, socketsOn } from './socket.ts';
import { tlsOf } from './tls.ts';
import { type NormalisedUri, normaliseUri } from './uri.ts';

/** An explanation while it grows. */
export interface Draft {
  reasons: Reason[];
  listen: Explanation['listen'];
  server?: ServerChoice;
  tls?: Tls;
}

/** Notes why the answer is not known. */
export function unknown(draft: Draft, text: string, at?: Placed): Result {
  draft.reasons.push({ text, ...(at === undefined ? {} : { at: sourceOf(at) }) });
  return { kind: 'unknown' };
}

/** Notes the includes of a level that can't be read. */
export function noteUnread(draft: Draft, level: Level, text: string): void {
  for (const placed of level.unread) draft.reasons.push({ text, at: sourceOf(placed) });
}

/** A connection with the server that its request goes to. */
export interface Connected {
  readonly socket: Socket;
  readonly server: ChosenServer | undefined;
  readonly host: string | undefined;
  readonly uri: NormalisedUri | undefined;
}

/**
 * Opens a connection: finds the socket, the server by its name, the TLS settings, and the path as nginx reads it.
 * @returns what the client gets where nothing is connected
 */
export function connect(http: Level, files: ConfigFiles, request: ExplainRequest, draft: Draft): Connected | Result {
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
