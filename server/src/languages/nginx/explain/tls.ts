import type { Tls, TlsSetting } from './explanation.ts';
import { inForce, isOn, type Level, sourceOf } from './level.ts';
import type { Socket } from './socket.ts';

/** Settings of which OpenSSL takes those of the server that the client's name chose. */
const byName = ['ssl_certificate', 'ssl_certificate_key', 'ssl_ciphers', 'ssl_verify_client', 'ssl_reject_handshake'];
/** Settings that are used before the name was read. */
const bySocket = ['ssl_protocols', 'ssl_prefer_server_ciphers', 'ssl_session_tickets'];

/** nginx's own defaults, where it is worth to know them. */
const defaults: Readonly<Record<string, string>> = {
  ssl_ciphers: 'HIGH:!aNULL:!MD5',
  ssl_protocols: 'TLSv1.2 TLSv1.3 (before nginx 1.27.3 also TLSv1 and TLSv1.1)',
};

/**
 * Which TLS settings a connection gets.
 * @param chosen the server that the client's name (SNI) chose; the default server where it names none
 */
export function tlsOf(socket: Socket, chosen: Level): Tls {
  const same = chosen === socket.default;
  const ofChosen = same ? 'the server' : 'the server that the name chose';
  const ofSocket = same ? 'the server' : `the default server of ${socket.host}:${socket.port}`;
  const settings = [
    ...byName.flatMap((name) => setting(chosen, name, ofChosen)),
    ...bySocket.flatMap((name) => setting(socket.default, name, ofSocket)),
  ];
  const notes: string[] = [];
  if (!same) {
    notes.push(
      'Since nginx 1.29.2 with OpenSSL 1.1.1 or newer, ssl_protocols of the server that the name chose counts instead.',
    );
  }
  if (inForce(chosen, 'ssl_certificate').length === 0 && !isOn(chosen, 'ssl_reject_handshake', false)) {
    notes.push('No ssl_certificate is in force here, so that the handshake fails.');
  }
  return { server: sourceOf(chosen.placed!), settings, notes };
}

function setting(level: Level, name: string, whose: string): TlsSetting[] {
  const found = inForce(level, name);
  if (found.length === 0) {
    const value = defaults[name];
    return value === undefined ? [] : [{ name, value, from: "nginx's default" }];
  }
  const own = level.items.some(({ directive }) => directive === found[0]!.directive);
  return found.map((placed) => ({
    name,
    value: placed.directive.args.map(({ value }) => value).join(' '),
    at: sourceOf(placed),
    from: own ? `set in ${whose}` : `inherited by ${whose}`,
  }));
}
