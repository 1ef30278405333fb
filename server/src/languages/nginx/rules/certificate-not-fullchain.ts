import { defineRule } from '../define-rule.ts';

/** Finds certbot's `cert.pem` and `chain.pem` where the whole chain is wanted. */
export default defineRule({
  id: 'nginx/certificate-not-fullchain',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: '`ssl_certificate` names certbot’s `cert.pem` or `chain.pem` instead of `fullchain.pem`.',
  why:
    '`cert.pem` holds the server’s certificate alone. Browsers that have seen the intermediate certificate elsewhere still connect, ' +
    'others, and nearly every program that is no browser, fail with an unknown issuer. `chain.pem` lacks the server’s own ' +
    'certificate, so that the key does not match. `fullchain.pem` holds both.',
  references: ['RFC 8446, 4.4.2', 'certbot’s documentation, Where are my certificates?'],
  examples: {
    invalid: [
      {
        code: 'server {\n    ssl_certificate /etc/letsencrypt/live/example.org/cert.pem;\n}',
        fixed: 'server {\n    ssl_certificate /etc/letsencrypt/live/example.org/fullchain.pem;\n}',
      },
    ],
    valid: [
      'server {\n    ssl_certificate /etc/letsencrypt/live/example.org/fullchain.pem;\n}',
      'server {\n    ssl_certificate /etc/ssl/cert.pem;\n}',
      'server {\n    ssl_trusted_certificate /etc/letsencrypt/live/example.org/chain.pem;\n}',
    ],
  },
  reach: 'section',
  visit: {
    'directive:ssl_certificate'(node, context) {
      const [word] = node.args;
      const file = /\/(?:live|archive)\/[^/]+\/((?:cert|chain)\d*\.pem)$/.exec(word?.value ?? '')?.[1];
      if (word === undefined || file === undefined || context.analysis.root.template) return;
      const wanted = file.replace(/cert|chain/, 'fullchain');
      const inner = word.quote === '' ? word.end : word.end - 1;
      const span = { start: inner - file.length, end: inner };
      const lack = file.startsWith('cert')
        ? `"${file}" lacks the intermediate certificate, so that many clients can't verify it`
        : `"${file}" lacks the server's own certificate`;
      context.report(span, `${lack}; "${wanted}" holds the whole chain.`, {
        fixes: [{ title: `Change to ${wanted}`, safety: 'suggested', edits: [{ ...span, newText: wanted }] }],
      });
    },
  },
});
