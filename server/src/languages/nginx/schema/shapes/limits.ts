import { type ValueType, wholeValue } from '../../../../core/schema/value-type.ts';
import type { ArgumentShape } from '../shape.ts';
import { text } from '../value-types.ts';
import { freeText, integer, parameter, requireParameter, sizedZone, variableText } from './types.ts';

const key: ValueType = {
  ...variableText,
  label: 'key',
  values: [
    { name: '$binary_remote_addr', summary: 'The client’s address in 4 or 16 bytes.' },
    { name: '$server_name', summary: 'The server, all its clients together.' },
  ],
};

const rate: ValueType = {
  label: 'Nr/s | Nr/m',
  description: 'Requests per second (r/s) or minute (r/m).',
  check: (value) =>
    /^0*[1-9]\d{0,17}(?:r\/[sm])?$/.test(value)
      ? undefined
      : wholeValue(value, `"${value}" is not a rate; write it like 10r/s or 30r/m`),
};

const zone = parameter('zone', 'The shared memory that keeps the states: its name and size.', sizedZone());

const limitConnZone: ArgumentShape = {
  positional: [key],
  parameters: [zone],
  check: (args, report) => requireParameter(args, 'zone', report),
};
const limitConn: ArgumentShape = { positional: [freeText({}, 'zone'), integer(1, 65535)] };

/** The modules that limit requests and connections. */
export const limitShapes: Readonly<Record<string, ArgumentShape>> = {
  'ngx_http_limit_req_module/limit_req_zone': {
    positional: [key],
    parameters: [
      zone,
      parameter('rate', 'The rate at which requests are let through.', rate),
      parameter('sync', 'Shares the zone between machines (commercial subscription).'),
    ],
    check: (args, report) => requireParameter(args, 'zone', report),
  },
  'ngx_http_limit_req_module/limit_req': {
    parameters: [
      parameter('zone', 'The zone that a "limit_req_zone" declares.', text),
      parameter('burst', 'So many requests above the rate may wait; the next one is refused.', integer(1)),
      parameter('nodelay', 'Requests of a burst do not wait.'),
      parameter('delay', 'So many requests of a burst do not wait.', integer(1), { since: '1.15.7' }),
    ],
    check: (args, report) => requireParameter(args, 'zone', report),
  },
  'ngx_http_limit_conn_module/limit_conn_zone': limitConnZone,
  'ngx_stream_limit_conn_module/limit_conn_zone': limitConnZone,
  'ngx_http_limit_conn_module/limit_conn': limitConn,
  'ngx_stream_limit_conn_module/limit_conn': limitConn,
};
