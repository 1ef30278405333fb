import { defineRule } from '../define-rule.ts';
import { readLocation } from '../location.ts';
import { hasAround, surroundings } from '../traps/surroundings.ts';

/** Variables that a client fills as it likes. */
const fromClient =
  /^(arg_\w+|args|query_string|http_(?!host$)\w+|cookie_\w+|request_body|request_uri|uri|document_uri)$/i;

/** Finds proxies whose target the client chooses. */
export default defineRule({
  id: 'nginx/open-proxy',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  what: 'The host of a `proxy_pass` is taken from the request.',
  why:
    'Whoever sends the request chooses what this server connects to: machines of the internal network, metadata services, other ports (server-side request forgery). ' +
    'Choose the upstream with a `map` of known names, or make the location `internal`.',
  references: ['CWE-918', 'Gixy, ssrf'],
  examples: {
    invalid: [
      'server {\n    location / {\n        proxy_pass http://$arg_host/;\n    }\n}',
      'server {\n    location ~ ^/proxy/(.*)$ {\n        proxy_pass http://$1;\n    }\n}',
    ],
    valid: [
      'server {\n    location / {\n        proxy_pass http://127.0.0.1:8080$request_uri;\n    }\n}',
      'server {\n    location / {\n        internal;\n        proxy_pass http://$arg_host/;\n    }\n}',
    ],
  },
  reach: 'section',
  visit: {
    'directive:proxy_pass'(node, context) {
      const url = node.args[0];
      const host = url === undefined ? null : /^(https?:\/\/)?([^/?]*)/i.exec(url.source);
      if (url === undefined || host === null || !host[2]!.includes('$')) return;
      if (node.parent === undefined || hasAround(node.parent, 'internal')) return;
      const location = surroundings(node).find((block) => block.name === 'location');
      const matched = location === undefined ? undefined : readLocation(location);
      for (const match of host[2]!.matchAll(/\$\{?(\w+)\}?/g)) {
        const name = match[1]!;
        const captured = /^\d$/.test(name) && matched?.kind === 'regex';
        if (!fromClient.test(name) && !captured) continue;
        // Behind a host, a path begins with the slash that ends it.
        if (match.index > 0 && /uri$/i.test(name)) continue;
        const start = url.start + (url.quote === '' ? 0 : 1) + (host[1]?.length ?? 0) + match.index;
        context.report(
          { start, end: start + match[0].length },
          `Whoever sends the request chooses with "${match[0]}" what this server connects to.`,
        );
      }
    },
  },
});
