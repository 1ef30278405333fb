import type { Fix } from '../../../core/rules/diagnostic.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import type { DirectiveNode, WordNode } from '../parse/tree.ts';

/** The file of a certbot folder that a directive wants. */
const certbotFiles: Readonly<Record<string, string>> = {
  ssl_certificate: 'fullchain.pem',
  ssl_certificate_key: 'privkey.pem',
  ssl_trusted_certificate: 'chain.pem',
};
const certbotFolder = /\/letsencrypt\/live\/[^/]+\/?$/;
const usualFolder = /^\/etc\/(ssl|pki|ssl\/certs|ssl\/private|letsencrypt|letsencrypt\/live)$/;

function fixesFor(directive: DirectiveNode, word: WordNode): Fix[] {
  const file = certbotFiles[directive.name];
  if (file === undefined || !certbotFolder.test(word.value) || word.quote !== '') return [];
  const path = `${word.source.replace(/\/$/, '')}/${file}`;
  return [
    { title: `Change to ${path}`, safety: 'suggested', edits: [{ start: word.start, end: word.end, newText: path }] },
  ];
}

function check(node: DirectiveNode, context: RuleContext<NginxAnalysis>): void {
  const [word] = node.args;
  if (word === undefined || context.analysis.root.template) return;
  const { value } = word;
  const folder = (value.endsWith('/') && !value.includes(':')) || certbotFolder.test(value) || usualFolder.test(value);
  if (!folder) return;
  const message = `"${value}" is a directory; "${node.name}" wants a file in PEM form, and nginx does not start without.`;
  context.report(word, message, { fixes: fixesFor(node, word) });
}

/** Finds directories where a file of certificates, keys or parameters is wanted. */
export default defineRule({
  id: 'nginx/certificate-is-directory',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A directory is given where nginx wants a certificate, key or parameter file.',
  why:
    'nginx reads one PEM file for each of these and stops with `cannot load certificate` when it finds a directory. certbot’s ' +
    'directories hold `fullchain.pem` for `ssl_certificate`, `privkey.pem` for the key and `chain.pem` for stapling.',
  references: [
    'src/event/ngx_event_openssl.c, ngx_ssl_load_certificate (nginx 1.22)',
    'certbot’s documentation, Where are my certificates?',
  ],
  examples: {
    invalid: [
      {
        code: 'server {\n    ssl_certificate /etc/letsencrypt/live/example.org;\n}',
        fixed: 'server {\n    ssl_certificate /etc/letsencrypt/live/example.org/fullchain.pem;\n}',
      },
      'server {\n    ssl_dhparam /etc/ssl/certs/;\n}',
    ],
    valid: ['server {\n    ssl_certificate /etc/letsencrypt/live/example.org/fullchain.pem;\n}'],
  },
  reach: 'section',
  visit: {
    'directive:ssl_certificate': check,
    'directive:ssl_certificate_key': check,
    'directive:ssl_trusted_certificate': check,
    'directive:ssl_client_certificate': check,
    'directive:ssl_dhparam': check,
    'directive:ssl_crl': check,
    'directive:proxy_ssl_certificate': check,
    'directive:proxy_ssl_certificate_key': check,
    'directive:proxy_ssl_trusted_certificate': check,
  },
});
