import type { RuleContext } from '../../../core/rules/rule.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { readListen, tlsParameter } from '../listen.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import { someWithin } from '../tls-config/hsts.ts';
import { type ServerView, serverNames } from '../tls-config/server-view.ts';
import { type TlsConfig, tlsConfigOf } from '../tls-config/tls-config.ts';

const handlers =
  /^(proxy|fastcgi|uwsgi|scgi|grpc|memcached)_pass$|^(root|alias|try_files|autoindex|content_by_lua\w*|js_content)$/;
const forAcme = /acme|letsencrypt|certbot|dehydrated|well-known/;

/** Whether a directive sends clients elsewhere or turns them away; whatever the target, its author thought of it. */
function redirects(directive: DirectiveNode): boolean {
  const { name, args } = directive;
  const code = args[0]?.value ?? '';
  if (name === 'return') return /^https:|^\$|^30[12378]$|^4\d\d$/.test(code);
  if (name === 'rewrite')
    return /^https:|^\$/.test(args[1]?.value ?? '') || /^(redirect|permanent)$/.test(args[2]?.value ?? '');
  return name === 'if' && args.some((arg) => /^\(?\$(scheme|https|ssl_protocol|server_port)/.test(arg.value));
}

/** Whether a server answers with content beyond what ACME asks for. */
function servesContent(view: ServerView): boolean {
  return view.own.items.some(({ directive }) => {
    if (directive.name === 'location' && directive.args.some((arg) => forAcme.test(arg.value))) return false;
    return someWithin(directive, ({ name, args }) => handlers.test(name) && !forAcme.test(args[0]?.value ?? ''));
  });
}

/** Finds servers that show over http what another one shows over https. */
export default defineRule({
  id: 'nginx/http-without-redirect',
  severity: 'info',
  since: '0.1.0',
  fix: 'none',
  what: 'A server answers on port 80 for a name that has TLS, and does not redirect to it.',
  why:
    'Visitors that come by `http://` stay there, and everything they send can be read and changed on the way. A server on port 80 ' +
    'that only says `return 301 https://$host$request_uri;` (beside the path of ACME) sends them on.',
  references: ['Mozilla Web Security Guidelines, HTTP Redirections', 'RFC 6797, 7.2'],
  examples: {
    invalid: [
      'server {\n    listen 80;\n    server_name example.org;\n    root /srv;\n}\nserver {\n    listen 443 ssl;\n    server_name example.org;\n    root /srv;\n}',
    ],
    valid: [
      'server {\n    listen 80;\n    server_name example.org;\n    return 301 https://$host$request_uri;\n}\nserver {\n    listen 443 ssl;\n    server_name example.org;\n    root /srv;\n}',
      'server {\n    listen 80;\n    server_name example.org;\n    location ^~ /.well-known/acme-challenge/ {\n        root /var/www/acme;\n    }\n}\nserver {\n    listen 443 ssl;\n    server_name example.org;\n    root /srv;\n}',
      'server {\n    listen 80;\n    server_name example.org;\n    root /srv;\n}',
    ],
  },
  visit: {
    end(context) {
      const config = tlsConfigOf(context.analysis);
      if (context.analysis.root.template) return;
      for (const view of config.own) if (view.family === 'http' && view.own.known) check(view, config, context);
    },
  },
});

function check(view: ServerView, config: TlsConfig, context: RuleContext<NginxAnalysis>): void {
  const { document } = context.analysis;
  const plain = view.listens.filter(
    ({ directive }) => readListen(directive)?.port === 80 && tlsParameter(directive) === undefined,
  );
  const [listen] = plain;
  if (listen === undefined || listen.path !== document.path || view.find('ssl') !== undefined) return;
  const name = serverNames(view).find((own) => own !== '_' && own !== '' && config.tlsNames().has(own));
  if (name === undefined || !servesContent(view)) return;
  if (view.own.items.some(({ directive }) => someWithin(directive, redirects))) return;
  const message = `${name} is served over plain http too, although it has TLS; redirect with "return 301 https://$host$request_uri;".`;
  context.report(listen.directive.args[0]!, message);
}
