import type { RuleContext } from '../../../core/rules/rule.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import { spanInWord, useMozillaCiphers } from '../tls-config/cipher-fixes.ts';
import { evaluateCiphers } from '../tls-config/ciphers.ts';
import { isBuilt } from '../tls-config/effective.ts';
import { settingsUnder } from '../tls-config/in-force.ts';

function check(node: DirectiveNode, context: RuleContext<NginxAnalysis>): void {
  const { analysis } = context;
  const [word] = node.args;
  if (word === undefined || node.args.length !== 1 || analysis.root.template) return;
  const { accepted, problem } = evaluateCiphers(analysis, word.value);
  if (accepted) return;
  // nginx gives the string to OpenSSL only where it makes a TLS context: with a certificate.
  const certain = node.name === 'ssl_ciphers' && settingsUnder(analysis, node).some(isBuilt);
  const { openssl } = analysis.target;
  const consequence = 'and nginx does not start';
  const message =
    problem === undefined
      ? `OpenSSL ${openssl} finds no cipher suite by this string, ${consequence} ("no cipher match").`
      : `${problem.message.replace(/\.$/, '')}, ${consequence}.`;
  const at = problem === undefined ? undefined : { start: problem.offset, end: problem.offset + 1 };
  const inside = at !== undefined && at.end <= word.value.length;
  context.report(inside ? spanInWord(word, at) : word, message, {
    severity: certain ? 'error' : 'warning',
    fixes: node.name === 'ssl_ciphers' ? [useMozillaCiphers(word)] : [],
  });
}

/** Finds cipher strings by which OpenSSL finds nothing. */
export default defineRule({
  id: 'nginx/empty-ciphers',
  severity: 'error',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A cipher string selects no cipher suite, or OpenSSL cannot read it.',
  why:
    'OpenSSL skips words that it does not know, but a string that selects nothing at all, or holds a character that it cannot ' +
    'read, makes nginx stop with `SSL_CTX_set_cipher_list() failed`. Where no certificate is in sight nginx may never use the ' +
    'string; then the finding is a warning.',
  references: [
    'ssl/ssl_ciph.c, ssl_create_cipher_list (OpenSSL 3.0)',
    'src/event/ngx_event_openssl.c, ngx_ssl_ciphers (nginx 1.31)',
  ],
  examples: {
    invalid: [
      {
        code: 'server {\n    ssl_certificate a.pem;\n    ssl_certificate_key a.key;\n    ssl_ciphers EXPORT;\n}',
        fixed:
          'server {\n    ssl_certificate a.pem;\n    ssl_certificate_key a.key;\n    ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:' +
          'ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:' +
          'ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305;\n}',
      },
      'server {\n    ssl_ciphers "HIGH:$strong";\n}',
      'location / {\n    proxy_ssl_ciphers TLS_AES_128_GCM_SHA256;\n}',
    ],
    valid: ['server {\n    ssl_ciphers HIGH:NO-SUCH-SUITE;\n}', 'location / {\n    proxy_ssl_ciphers DEFAULT;\n}'],
  },
  reach: 'section',
  visit: {
    'directive:ssl_ciphers': check,
    'directive:proxy_ssl_ciphers': check,
    'directive:grpc_ssl_ciphers': check,
    'directive:uwsgi_ssl_ciphers': check,
    'directive:zone_sync_ssl_ciphers': check,
  },
});
