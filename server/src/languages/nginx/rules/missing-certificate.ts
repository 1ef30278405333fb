import type { RuleContext } from '../../../core/rules/rule.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import type { AddressRole } from '../tls-config/addresses.ts';
import { tlsSwitch } from '../tls-config/landmarks.ts';
import { isOn, type ServerView } from '../tls-config/server-view.ts';
import { type TlsConfig, tlsConfigOf } from '../tls-config/tls-config.ts';

const isServed = (view: ServerView) =>
  view.find('ssl_certificate') !== undefined || isOn(view.find('ssl_reject_handshake'));

/** The addresses of the server that speak TLS, by its own word or another server's. */
function tlsRoles(view: ServerView, config: TlsConfig): AddressRole[] {
  const roles = view.listens.map(({ directive }) => config.addresses().roleOf(directive, view.family));
  return roles.filter((role): role is AddressRole => role?.tls ?? false);
}

/**
 * Whether nginx refuses the configuration for want of this server's certificate: it asks only the default server of
 * each address, and the others where that one rejects handshakes. Source: ngx_http_ssl_init() of nginx 1.22 to 1.31.
 */
function isRefused(view: ServerView, roles: readonly AddressRole[]): boolean {
  if (isOn(view.find('ssl'))) return true;
  return roles.some(
    ({ default: first }) => first !== undefined && (first === view || first.find('ssl_certificate') === undefined),
  );
}

function report(view: ServerView, roles: readonly AddressRole[], context: RuleContext<NginxAnalysis>): void {
  const span = tlsSwitch(view.node) ?? view.node.words[0]!;
  if (!view.outer.known) {
    const message =
      'No "ssl_certificate" is in sight for this server; unless the http block has one, nginx refuses it.';
    context.report(span, message, { severity: 'hint' });
  } else if (isRefused(view, roles)) {
    context.report(span, 'This server takes TLS but has no "ssl_certificate", so nginx does not start.');
  } else {
    const message =
      'This server takes TLS but has no "ssl_certificate"; clients get the certificate of another server.';
    context.report(span, message, { severity: 'warning' });
  }
}

/** Finds TLS servers without a certificate. */
export default defineRule({
  id: 'nginx/missing-certificate',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  what: 'A server takes TLS connections and has no `ssl_certificate`.',
  why:
    'nginx refuses to start when the default server of a TLS address has no certificate (`no "ssl_certificate" is defined`). ' +
    'Another server of the address may lack one: then its visitors are shown a certificate that is not theirs, and it is a warning. ' +
    'A server that is only there to turn strangers away needs none with `ssl_reject_handshake on`. Where the block around the ' +
    'server is not in sight it is a hint.',
  references: ['src/http/modules/ngx_http_ssl_module.c, ngx_http_ssl_init (nginx 1.31)'],
  examples: {
    invalid: [
      'http {\n    server {\n        listen 443 ssl;\n        server_name example.org;\n    }\n}',
      'server {\n    listen 443 ssl;\n    server_name example.org;\n    location / { }\n}',
    ],
    valid: [
      'http {\n    ssl_certificate a.pem;\n    ssl_certificate_key a.key;\n    server {\n        listen 443 ssl;\n    }\n}',
      'http {\n    server {\n        listen 443 ssl default_server;\n        ssl_reject_handshake on;\n    }\n}',
      'server {\n    listen 443 ssl;\n    include snippets/certificate.conf;\n    location / { }\n}',
    ],
  },
  visit: {
    end(context) {
      const config = tlsConfigOf(context.analysis);
      if (context.analysis.root.template) return;
      for (const view of config.own) {
        if (!view.own.known || isServed(view)) continue;
        const roles = tlsRoles(view, config);
        if (view.tls || roles.length > 0) report(view, roles, context);
      }
    },
  },
});
