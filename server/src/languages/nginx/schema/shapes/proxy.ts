import { type ValueType, wholeValue } from '../../../../core/schema/value-type.ts';
import type { ArgumentReport, ArgumentShape } from '../shape.ts';
import { text } from '../value-types.ts';
import { readAddress } from './address.ts';
import {
  address,
  checkArgument,
  exactly,
  freeText,
  numericAddress,
  orVariables,
  regexOr,
  unlessVariables,
  variableText,
} from './types.ts';

const httpScheme = /^https?:\/\//i;

const httpTarget: ValueType = {
  label: 'http://host[:port][/path]',
  description: 'The address of the server or upstream, with its scheme.',
  values: [
    { name: 'http://', summary: 'Speaks plain HTTP.' },
    { name: 'https://', summary: 'Speaks HTTP over TLS.' },
    {
      name: 'http://unix:',
      summary: 'Speaks HTTP through a UNIX-domain socket; the path of the socket ends with ":".',
    },
  ],
  check(value) {
    if (httpScheme.test(value)) return address({ uri: true }, httpScheme).check(value);
    const meant = /^[\w.-]+(?::\d+)?(?:\/.*)?$/.test(value) && !/^https?:/i.test(value) ? `http://${value}` : undefined;
    return wholeValue(value, `"${value}" is no address: it must begin with http:// or https://`, meant);
  },
};

function pass(type: ValueType): ArgumentShape {
  return { positional: [type] };
}

const bind: ArgumentShape = {
  positional: [
    { ...freeText({ off: 'Binds to no address.' }, 'off | address[:port]') },
    exactly({
      transparent: 'The address may be one that this machine does not have, such as the client’s (since 1.11.0).',
    }),
  ],
  check(args, report) {
    if (args.length > 1 || args[0] !== 'off') checkArgument(orVariables(numericAddress), args, 0, report);
  },
};

const param: ArgumentShape = {
  positional: [text, text, exactly({ if_not_empty: 'Sent only when the value is not empty (since 1.1.11).' })],
};

/** `off` alone, or a pattern and its replacement. */
function replacement(words: Readonly<Record<string, string>>, marks: readonly string[]): ArgumentShape {
  const pattern = regexOr(marks, variableText);
  const alone = exactly(words);
  return {
    positional: [
      { ...pattern, values: alone.values!, check: () => undefined },
      { ...variableText, check: () => undefined },
    ],
    check(args, report) {
      if (args.length === 1) return checkArgument(alone, args, 0, report);
      checkArgument(pattern, args, 0, report);
      checkArgument(variableText, args, 1, report);
    },
  };
}

const cookieFlags = freeText(
  {
    secure: 'Adds Secure.',
    httponly: 'Adds HttpOnly.',
    'samesite=strict': 'Sets SameSite=Strict.',
    'samesite=lax': 'Sets SameSite=Lax.',
    'samesite=none': 'Sets SameSite=None.',
    nosecure: 'Removes Secure.',
    nohttponly: 'Removes HttpOnly.',
    nosamesite: 'Removes SameSite.',
  },
  'flag',
);

function checkStreamPass(args: readonly string[], report: ArgumentReport): void {
  const [target = ''] = args;
  const { hasPort, literal, problem } = readAddress(target);
  if (target.includes('$') || problem !== undefined) return;
  if (!hasPort) report(0, 'the port is missing');
  else if (!literal) report(0, 'an address is needed here, not a host’s name');
}

const plainPass = pass(orVariables(address()));

/** Where requests are passed on to, and what is changed on the way back. */
export const proxyShapes: Readonly<Record<string, ArgumentShape>> = {
  'ngx_http_proxy_module/proxy_pass': pass(orVariables(httpTarget)),
  'ngx_http_fastcgi_module/fastcgi_pass': plainPass,
  'ngx_http_scgi_module/scgi_pass': plainPass,
  'ngx_http_uwsgi_module/uwsgi_pass': pass(orVariables(address({}, /^s?uwsgi:\/\//i))),
  'ngx_http_grpc_module/grpc_pass': pass(orVariables(address({}, /^grpcs?:\/\//i))),
  'ngx_http_memcached_module/memcached_pass': pass(unlessVariables(address())),
  'ngx_http_tunnel_module/tunnel_pass': plainPass,
  'ngx_stream_proxy_module/proxy_pass': plainPass,
  'ngx_stream_pass_module/pass': { ...plainPass, check: checkStreamPass },
  'ngx_stream_proxy_module/proxy_bind': bind,
  ...Object.fromEntries(
    ['proxy', 'fastcgi', 'scgi', 'uwsgi', 'grpc', 'memcached', 'tunnel'].map((name) => [
      `ngx_http_${name}_module/${name}_bind`,
      bind,
    ]),
  ),
  ...Object.fromEntries(['fastcgi', 'scgi', 'uwsgi'].map((name) => [`ngx_http_${name}_module/${name}_param`, param])),
  'ngx_http_proxy_module/proxy_redirect': replacement(
    { default: 'Replaces the address of proxy_pass with the location’s.', off: 'Replaces nothing.' },
    ['~', '~*'],
  ),
  'ngx_http_proxy_module/proxy_cookie_domain': replacement({ off: 'Replaces nothing.' }, ['~']),
  'ngx_http_proxy_module/proxy_cookie_path': replacement({ off: 'Replaces nothing.' }, ['~', '~*']),
  'ngx_http_proxy_module/proxy_cookie_flags': {
    positional: [{ ...freeText({ off: 'Changes no flags.' }, 'off | cookie | ~regex') }],
    rest: { ...cookieFlags, check: variableText.check },
    check(args, report) {
      if (args.length === 1) checkArgument(exactly({ off: 'Changes no flags.' }), args, 0, report);
      else checkArgument(regexOr(['~'], variableText), args, 0, report);
    },
  },
  'ngx_http_mirror_module/mirror': { positional: [freeText({ off: 'Mirrors nothing.' }, 'off | address')] },
};
