import { defineRule } from '../define-rule.ts';
import { readListen, socketKey } from '../listen.ts';
import type { DirectiveNode } from '../parse/tree.ts';

/** Finds servers that listen twice on one address. */
export default defineRule({
  id: 'nginx/duplicate-listen',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'A server has two `listen` lines for the same address and port.',
  why: 'nginx refuses them, even if only their parameters differ. `80`, `*:80` and `0.0.0.0:80` are the same address. Put the parameters on one line.',
  references: [
    'src/http/ngx_http_core_module.c, ngx_http_core_listen; src/http/ngx_http.c, ngx_http_add_addresses (nginx 1.31)',
  ],
  examples: {
    invalid: ['http {\n    server {\n        listen 80;\n        listen *:80 default_server;\n    }\n}'],
    valid: [
      'http {\n    server {\n        listen 80;\n        listen [::]:80;\n        listen 443 ssl;\n        listen 443 quic;\n    }\n}',
    ],
  },
  reach: 'section',
  visit: {
    'directive:server'(node, context) {
      const { analysis } = context;
      const place = analysis.placeOf(node);
      if (
        node.block === undefined ||
        place.kind !== 'config' ||
        place.contexts.some((name) => name !== 'http') ||
        analysis.root.template
      )
        return;
      const first = new Map<string, DirectiveNode>();
      for (const item of node.block.items) {
        const address = item.name === 'listen' ? readListen(item) : undefined;
        const key = address === undefined ? undefined : socketKey(address);
        if (key === undefined) continue;
        const before = first.get(key);
        if (before === undefined) first.set(key, item);
        else {
          const line = analysis.document.lines.lineOf(before.start) + 1;
          context.report(
            item.args[0]!,
            `This server listens on the same address in line ${line}, which nginx refuses.`,
            {
              related: [{ span: before.args[0]!, message: 'It listens here first.' }],
            },
          );
        }
      }
    },
  },
});
