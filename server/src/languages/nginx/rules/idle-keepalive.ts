import { compareVersions } from '../../../core/schema/version.ts';
import { remember } from '../../../core/syntax/remember.ts';
import { defineRule } from '../define-rule.ts';
import type { DirectiveNode, NginxTree } from '../parse/tree.ts';
import { directly, hasAround, surroundings } from '../traps/surroundings.ts';

function versionFor(node: DirectiveNode): string | undefined {
  const level = [node, ...surroundings(node)].find((block) => directly(block, 'proxy_http_version').length > 0);
  return level === undefined ? undefined : directly(level, 'proxy_http_version')[0]?.args[0]?.value;
}

const upstreamsOf = remember(({ items }: NginxTree): ReadonlyMap<string, DirectiveNode> => {
  const http = items.flatMap((item) => (item.name === 'http' ? (item.block?.items ?? []) : item));
  const upstreams = http.filter((item) => item.name === 'upstream' && item.args[0] !== undefined);
  return new Map(upstreams.reverse().map((item) => [item.args[0]!.value, item]));
});

/** Finds upstream connections that are meant to be kept and never are. */
export default defineRule({
  id: 'nginx/idle-keepalive',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  what: 'An upstream has `keepalive`, but requests to it close their connections.',
  why: 'Before nginx 1.29.7 requests to upstreams use HTTP/1.0 and `Connection: close` by default, so nothing is kept. Set `proxy_http_version 1.1;` and `proxy_set_header Connection "";`.',
  references: ['nginx blog, top 10 configuration mistakes, no. 3', 'nginx.org, ngx_http_upstream_module, keepalive'],
  examples: {
    invalid: [
      {
        code: 'http {\n    upstream app {\n        server 127.0.0.1:8080;\n        keepalive 8;\n    }\n    server {\n        location / {\n            proxy_pass http://app;\n        }\n    }\n}',
        settings: { version: '1.26.0' },
      },
    ],
    valid: [
      {
        code: 'http {\n    upstream app {\n        server 127.0.0.1:8080;\n        keepalive 8;\n    }\n    server {\n        location / {\n            proxy_pass http://app;\n            proxy_http_version 1.1;\n            proxy_set_header Connection "";\n        }\n    }\n}',
        settings: { version: '1.26.0' },
      },
    ],
  },
  visit: {
    'directive:proxy_pass'(node, context) {
      const { root, target } = context.analysis;
      if (compareVersions(target.nginx, '1.29.7') >= 0) return;
      const name = /^https?:\/\/([\w-]+)(\/|$)/.exec(node.args[0]?.value ?? '')?.[1];
      if (name === undefined || node.parent === undefined || hasAround(node.parent)) return;
      const upstream = upstreamsOf(root).get(name);
      if (directly(upstream, 'keepalive').length === 0 || versionFor(node.parent) === '1.1') return;
      context.report(
        node.args[0]!,
        `The connections that "${name}" would keep are closed after each request; set "proxy_http_version 1.1" and an empty Connection header.`,
      );
    },
  },
});
