import { type ValueType, wholeValue } from '../../../../core/schema/value-type.ts';
import type { ArgumentShape } from '../shape.ts';
import { oneOf, text } from '../value-types.ts';
import { freeText, network, orExactly, regexOr, suggest, variableText } from './types.ts';

const sockets = { 'unix:': 'All UNIX-domain sockets.' };
const rule: ArgumentShape = { positional: [orExactly({ all: 'Everybody.', ...sockets }, network)] };

/** A network or a host’s name, which is looked up when the file is read. */
const trusted: ArgumentShape = { positional: [suggest({ ...text, label: 'address | network/bits | host' }, sockets)] };

/** A name with at most one `*`, as the first or last label (ngx_hash_add_key with wildcards). */
function isWildcardName(name: string): boolean {
  const stars = name.split('*').length - 1;
  if (stars > 1 || name.includes('..')) return false;
  return (
    stars === 0 ||
    (name.length > 2 && (name.startsWith('*.') || name.endsWith('.*'))) ||
    (name.length > 1 && name[0] === '.')
  );
}

const referer: ValueType = regexOr(['~'], {
  ...freeText(
    {
      none: 'The header is missing.',
      blocked: 'The header is there, but has no http:// or https://; a firewall may have emptied it.',
      server_names: 'The header names one of the server’s names.',
    },
    'host[/path]',
  ),
  check(value) {
    if (value === '') return wholeValue(value, 'a referer must not be empty');
    const host = value.split('/')[0]!;
    if (isWildcardName(host)) return undefined;
    return { start: 0, end: host.length, message: `"${host}" is no name; a "*" may only be its first or last part` };
  },
});

/** The names of a server: exact, with a wildcard at an end, or a regex behind `~` (ngx_http_core_server_name). */
const serverName: ValueType = regexOr(['~'], {
  ...freeText(
    {
      _: 'A name that never matches: a habit for servers that answer for everything.',
      $hostname: 'The name of this machine.',
      '""': 'Requests without a Host header.',
    },
    'name | *.name | name.*',
  ),
  check(value) {
    const bad = (value[0] === '*' && (value.length < 3 || value[1] !== '.')) || value === '.';
    return bad
      ? wholeValue(value, `"${value}" is no server’s name; a wildcard is written *.example.org or .example.org`)
      : undefined;
  },
});
/** The same type, but not a mark with no pattern behind it. */
function withPattern(type: ValueType): ValueType {
  const message = 'the pattern behind "~" is missing';
  return { ...type, check: (value) => (value === '~' ? wholeValue(value, message) : type.check(value)) };
}

const serverNames: ArgumentShape = { rest: withPattern(serverName) };

const methods = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'MKCOL',
  'COPY',
  'MOVE',
  'OPTIONS',
  'PROPFIND',
  'PROPPATCH',
  'LOCK',
  'UNLOCK',
  'PATCH',
];

/** Who may come in, and by which name. */
export const accessShapes: Readonly<Record<string, ArgumentShape>> = {
  'ngx_http_access_module/allow': rule,
  'ngx_http_access_module/deny': rule,
  'ngx_stream_access_module/allow': rule,
  'ngx_stream_access_module/deny': rule,
  'ngx_http_realip_module/set_real_ip_from': trusted,
  'ngx_stream_realip_module/set_real_ip_from': trusted,
  'ngx_mail_realip_module/set_real_ip_from': trusted,
  'core/debug_connection': trusted,
  'ngx_http_geoip_module/geoip_proxy': {
    positional: [orExactly({ '255.255.255.255': 'The broadcast address.' }, network)],
  },
  'ngx_http_referer_module/valid_referers': { rest: withPattern(referer) },
  'ngx_http_core_module/server_name': serverNames,
  'ngx_stream_core_module/server_name': serverNames,
  'ngx_http_core_module/limit_except': { rest: oneOf(methods, { GET: 'GET, and HEAD with it.' }) },
  'ngx_http_auth_basic_module/auth_basic': { positional: [suggest(variableText, { off: 'Asks for no password.' })] },
  'ngx_http_auth_basic_module/auth_basic_user_file': { positional: [variableText] },
  'ngx_http_auth_request_module/auth_request': { positional: [freeText({ off: 'Asks nobody.' }, 'off | address')] },
};
