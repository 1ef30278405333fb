import type { RuleContext } from '../../../core/rules/rule.ts';
import { insertion } from '../../../core/text/edit.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { readListen, tlsParameter } from '../listen.ts';
import type { ServerView } from '../tls-config/server-view.ts';
import { type TlsConfig, tlsConfigOf } from '../tls-config/tls-config.ts';

/** Finds servers that speak plain http on the port of https. */
export default defineRule({
  id: 'nginx/https-port-without-ssl',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A server listens on port 443 without `ssl`.',
  why:
    'nginx decides by the parameter `ssl`, not by the number: without it port 443 carries plain http, browsers that expect TLS ' +
    'fail with a protocol error, and what a client sends travels unencrypted. It is a piece of information only where the server has ' +
    'no certificate, since then something in front of nginx may do the TLS, and where not all servers are in sight, since one ' +
    '`ssl` counts for every server of an address.',
  references: ['https://nginx.org/en/docs/http/configuring_https_servers.html'],
  examples: {
    invalid: [
      {
        code: 'server {\n    listen 443;\n    server_name example.org;\n    ssl_certificate a.pem;\n    location / { }\n}',
        fixed:
          'server {\n    listen 443 ssl;\n    server_name example.org;\n    ssl_certificate a.pem;\n    location / { }\n}',
      },
      'server {\n    listen [::]:443 default_server;\n    location / { }\n}',
    ],
    valid: [
      'server {\n    listen 443 ssl;\n    location / { }\n}',
      'server {\n    listen 443 quic;\n    location / { }\n}',
      'server {\n    listen 443;\n    ssl on;\n    location / { }\n}',
      'stream {\n    server {\n        listen 443;\n        proxy_pass 192.0.2.1:443;\n    }\n}',
    ],
  },
  visit: {
    end(context) {
      const config = tlsConfigOf(context.analysis);
      if (context.analysis.root.template) return;
      for (const view of config.own) {
        if (view.family === 'http' && view.find('ssl') === undefined) check(view, config, context);
      }
    },
  },
});

function check(view: ServerView, config: TlsConfig, context: RuleContext<NginxAnalysis>): void {
  const { document } = context.analysis;
  for (const { directive: listen, path } of view.listens) {
    if (path !== document.path || tlsParameter(listen) !== undefined) continue;
    const address = readListen(listen);
    if (address?.port !== 443) continue;
    // TLS is a matter of the address: another server's "ssl" counts for this one too.
    if (config.addresses().maySpeakTls(listen)) continue;
    const certified = view.find('ssl_certificate') !== undefined;
    const word = listen.args[0]!;
    const message = certified
      ? 'Without "ssl" this port speaks plain http, although there is a certificate; write "listen … ssl".'
      : 'Without "ssl" port 443 speaks plain http; write "listen … ssl", unless something in front of nginx ends TLS.';
    context.report(word, message, {
      // A server that is not in sight may say "ssl" for the same address.
      severity: certified && view.outer.known ? 'warning' : 'info',
      fixes: [{ title: 'Add "ssl"', safety: 'suggested', edits: [insertion(word.end, ' ssl')] }],
    });
  }
}
