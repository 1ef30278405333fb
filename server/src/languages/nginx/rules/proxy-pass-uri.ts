import { defineRule } from '../define-rule.ts';
import { readLocation } from '../location.ts';
import type { DirectiveNode } from '../parse/tree.ts';

/** Where a proxied path cannot be replaced, because nginx does not know which part of the request matched. */
function reasonAround(node: DirectiveNode): string | undefined {
  const { parent } = node;
  if (parent?.name === 'if') return 'inside "if"';
  if (parent?.name === 'limit_except') return 'inside "limit_except"';
  const kind = parent?.name === 'location' ? readLocation(parent)?.kind : undefined;
  if (kind === 'regex') return 'in a location with a regular expression';
  return kind === 'named' ? 'in a named location' : undefined;
}

/** Finds `proxy_pass` with a path where nginx cannot put one. */
export default defineRule({
  id: 'nginx/proxy-pass-uri',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: '`proxy_pass` has a path where nginx cannot replace the request’s own.',
  why:
    'A path behind the address replaces the part of the request that the location matched. In a regex or named location, in `if` and in `limit_except` ' +
    'nginx does not know that part and refuses the file. Leave the path out, or write it with variables or a `rewrite`.',
  references: ['src/http/modules/ngx_http_proxy_module.c, ngx_http_proxy_pass (nginx 1.31)'],
  examples: {
    invalid: [
      {
        code: 'server {\n    location ~ \\.php$ {\n        proxy_pass http://127.0.0.1:8080/;\n    }\n}',
        fixed: 'server {\n    location ~ \\.php$ {\n        proxy_pass http://127.0.0.1:8080;\n    }\n}',
      },
    ],
    valid: [
      'server {\n    location ~ \\.php$ {\n        proxy_pass http://127.0.0.1:8080;\n    }\n}',
      'server {\n    location /app/ {\n        proxy_pass http://127.0.0.1:8080/;\n    }\n}',
      'server {\n    location ~ ^/a/(.*)$ {\n        proxy_pass http://127.0.0.1:8080/$1;\n    }\n}',
    ],
  },
  reach: 'section',
  visit: {
    'directive:proxy_pass'(node, context) {
      const url = node.args[0];
      const reason = reasonAround(node);
      if (url === undefined || node.args.length !== 1 || reason === undefined || url.value.includes('$')) return;
      if (context.analysis.root.template || context.analysis.placeOf(node).kind !== 'config') return;
      const match = /^(https?:\/\/(?:unix:[^:]*:?|[^/?#]+))([/?#].*)$/i.exec(url.value);
      if (match === null || match[1]!.includes('unix:')) return;
      const offset = url.start + (url.quote === '' ? 0 : 1) + match[1]!.length;
      const span = { start: offset, end: offset + match[2]!.length };
      context.report(span, `"proxy_pass" cannot have a path ${reason}.`, {
        fixes: [{ title: 'Remove the path', safety: 'suggested', edits: [{ ...span, newText: '' }] }],
      });
    },
  },
});
