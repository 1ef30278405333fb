import type { Fix } from '../../../core/rules/diagnostic.ts';
import { dirname } from '../../../core/text/path.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { insertBehind } from '../edits.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import { tlsConfigOf } from '../tls-config/tls-config.ts';

/** Where the key of a certificate lies by the usual layouts. */
function usualKey(certificate: string): string | undefined {
  if (/\/live\/[^/]+\/(fullchain|cert)\.pem$/.test(certificate)) return `${dirname(certificate)}/privkey.pem`;
  return /\.crt$/.test(certificate) ? certificate.replace(/\.crt$/, '.key') : undefined;
}

function fixesFor(analysis: NginxAnalysis, certificate: DirectiveNode): Fix[] {
  const key = usualKey(certificate.args[0]!.source);
  if (key === undefined || certificate.args[0]!.quote !== '') return [];
  const edits = [insertBehind(analysis, certificate, [`ssl_certificate_key ${key};`])];
  return [{ title: `Add ssl_certificate_key ${key}`, safety: 'suggested', edits }];
}

/** Finds certificates whose key is not named. */
export default defineRule({
  id: 'nginx/certificate-without-key',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'There are more `ssl_certificate` than `ssl_certificate_key` in force in a server.',
  why:
    'nginx wants a key for each certificate, in the same order, and refuses to start without (`no "ssl_certificate_key" is ' +
    'defined for certificate`), even where the key is in the certificate’s own file: name that file twice then. It is a hint ' +
    'where the block around the server, which may name the key, is not in sight.',
  references: ['src/http/modules/ngx_http_ssl_module.c, ngx_http_ssl_merge_srv_conf (nginx 1.31)'],
  examples: {
    invalid: [
      {
        code: 'http {\n    server {\n        listen 443 ssl;\n        ssl_certificate /etc/nginx/example.org.crt;\n    }\n}',
        fixed:
          'http {\n    server {\n        listen 443 ssl;\n        ssl_certificate /etc/nginx/example.org.crt;\n' +
          '        ssl_certificate_key /etc/nginx/example.org.key;\n    }\n}',
      },
      'server {\n    listen 443 ssl;\n    ssl_certificate rsa.pem;\n    ssl_certificate ec.pem;\n    ssl_certificate_key rsa.pem;\n    location / { }\n}',
    ],
    valid: [
      'server {\n    listen 443 ssl;\n    ssl_certificate a.pem;\n    ssl_certificate_key a.key;\n    location / { }\n}',
      'http {\n    ssl_certificate_key a.key;\n    server {\n        listen 443 ssl;\n        ssl_certificate a.pem;\n    }\n}',
    ],
  },
  reach: 'section',
  visit: {
    'directive:server'(node, context) {
      const { analysis } = context;
      const view = tlsConfigOf(analysis).viewOf(node);
      if (view === undefined || analysis.root.template || !view.own.known) return;
      const certificates = view.findAll('ssl_certificate');
      const keys = view.findAll('ssl_certificate_key');
      const lone = certificates[keys.length];
      if (lone === undefined) return;
      const { directive, path } = lone;
      if (directive.args.length !== 1) return;
      const decided = view.outer.known || view.own.named('ssl_certificate_key').length > 0;
      // Before 1.25 stream and mail ask for the key only where a "listen" says "ssl".
      const certain = decided && (view.family === 'http' || view.tls);
      const here = path === analysis.document.path && directive.parent === node;
      const name = directive.args[0]!.value;
      const message = `No "ssl_certificate_key" goes with the certificate "${name}", and nginx does not start without.`;
      context.report(here ? directive.args[0]! : node.words[0]!, message, {
        severity: certain ? 'error' : 'hint',
        fixes: here ? fixesFor(analysis, directive) : [],
      });
    },
  },
});
