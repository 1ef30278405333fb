import { defineRule } from '../define-rule.ts';

const hostVariable = /\$(?:\{(http_host|arg_\w+)\}|(http_host|arg_\w+)\b)/i;

/** Finds upstreams that are told a host name of the client’s choice. */
export default defineRule({
  id: 'nginx/host-spoofing',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'The `Host` header for the upstream comes unchecked from the client.',
  why:
    '`$http_host` is what the client sent. A request line with a whole URL has another host than the header, and nginx chooses the server by the first: the upstream ' +
    'then believes a name that this server does not answer for. `$host` is the one that nginx went by.',
  references: ['nginx.org, ngx_http_core_module, $host', 'Gixy, host_spoofing'],
  examples: {
    invalid: [
      {
        code: 'server {\n    location / {\n        proxy_set_header Host $http_host;\n    }\n}',
        fixed: 'server {\n    location / {\n        proxy_set_header Host $host;\n    }\n}',
      },
    ],
    valid: [
      'server {\n    location / {\n        proxy_set_header Host $host;\n        proxy_set_header X-Original-Host $http_host;\n    }\n}',
    ],
  },
  reach: 'section',
  visit: {
    'directive:proxy_set_header'(node, context) {
      const [name, value] = node.args;
      const match =
        name?.value.toLowerCase() === 'host' && value !== undefined ? hostVariable.exec(value.source) : null;
      if (match === null || value === undefined) return;
      const start = value.start + (value.quote === '' ? 0 : 1) + match.index;
      const span = { start, end: start + match[0].length };
      context.report(
        span,
        `The upstream is told the host that the client claims in "${match[0]}"; "$host" is the one that nginx went by.`,
        {
          fixes: [{ title: 'Change to $host', safety: 'suggested', edits: [{ ...span, newText: '$host' }] }],
        },
      );
    },
  },
});
