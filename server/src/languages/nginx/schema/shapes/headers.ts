import { type ValueType, wholeValue } from '../../../../core/schema/value-type.ts';
import type { ArgumentReport, ArgumentShape } from '../shape.ts';
import { durationOf, seconds } from '../value-types.ts';
import { checkArgument, exactly, freeText, orExactly, orVariables, suggest, variableText } from './types.ts';

const names = freeText(
  {
    'Strict-Transport-Security': 'Tells browsers to use HTTPS only.',
    'X-Content-Type-Options': 'With nosniff: browsers trust the declared type.',
    'X-Frame-Options': 'Who may show the page in a frame; Content-Security-Policy replaces it.',
    'Content-Security-Policy': 'What a page may load, and who may frame it.',
    'Referrer-Policy': 'How much of the address browsers tell others.',
    'Permissions-Policy': 'Which features of the browser the page may use.',
    'Cross-Origin-Opener-Policy': 'Whether pages of other origins share a window group.',
    'Cross-Origin-Resource-Policy': 'Who may load the resource.',
    'Access-Control-Allow-Origin': 'Which origins may read the response (CORS).',
    'Cache-Control': 'How the response may be cached.',
    'Alt-Svc': 'Where the same service speaks HTTP/3.',
    Vary: 'Which request headers the response depends on.',
    Expires: 'When the response grows stale.',
  },
  'name',
);

const addHeader: ArgumentShape = {
  positional: [names, variableText, exactly({ always: 'With every status, errors too (since 1.7.5).' })],
};

const day = 24 * 60 * 60;

/** `epoch`, `max`, `off`, a time from now, or `@` and a time of day (ngx_http_parse_expires). */
const expiry: ValueType = {
  ...orExactly(
    {
      epoch: 'Stale since 1970: no caching.',
      max: 'Fresh for ten years.',
      off: 'Adds neither Expires nor Cache-Control.',
    },
    {
      label: '[+|-]time | @time',
      description: 'A time from now, or @ and a time of day such as @15h30m.',
      check(value) {
        const time = value.replace(/^[@+-]/, '');
        if (seconds.check(time) !== undefined)
          return wholeValue(value, `"${value}" is neither a time nor epoch, max or off`);
        if (!value.startsWith('@') || (durationOf(time) ?? 0) <= day) return undefined;
        return wholeValue(value, 'a time of day can’t be more than 24 hours');
      },
      explain: (value) => seconds.explain?.(value.replace(/^[@+-]/, '')),
    },
  ),
};

/** A time from the file’s modification: neither words nor a time of day. */
const afterModification: ValueType = {
  label: '[+|-]time',
  description: 'A time from the last modification.',
  check: (value) =>
    seconds.check(value.replace(/^[+-]/, '')) === undefined ? undefined : wholeValue(value, `"${value}" is not a time`),
};

function checkExpires(args: readonly string[], report: ArgumentReport): void {
  if (args.length < 2) checkArgument(orVariables(expiry), args, 0, report);
  else if (args[0] !== 'modified') report(0, `"${args[0]}" is not "modified"`);
  else checkArgument(orVariables(afterModification), args, 1, report);
}

/** What adds headers to a response (src/http/modules/ngx_http_headers_filter_module.c). */
export const headerShapes: Readonly<Record<string, ArgumentShape>> = {
  'ngx_http_headers_module/add_header': addHeader,
  'ngx_http_headers_module/add_trailer': {
    ...addHeader,
    positional: [freeText({}, 'name'), ...addHeader.positional!.slice(1)],
  },
  'ngx_http_headers_module/expires': {
    positional: [
      { ...suggest(expiry, { modified: 'Counts from the last modification of the file.' }), check: () => undefined },
      { ...afterModification, check: () => undefined },
    ],
    check: checkExpires,
  },
  'ngx_http_realip_module/real_ip_header': {
    positional: [
      freeText(
        {
          'X-Forwarded-For': 'The list of addresses that proxies keep.',
          'X-Real-IP': 'The address that nginx as a proxy is often told to send.',
          proxy_protocol: 'The address in the PROXY protocol’s header.',
          'CF-Connecting-IP': 'The address that Cloudflare sends.',
        },
        'header',
      ),
    ],
  },
};
