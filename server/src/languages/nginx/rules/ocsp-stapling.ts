import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { holdsComment, removeDirective } from '../edits.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import { serversUnder } from '../tls-config/in-force.ts';
import type { ServerView } from '../tls-config/server-view.ts';

const letsEncrypt = /\/letsencrypt\/(live|archive)\//;

/** Whether all certificates of a server come from Let's Encrypt, as far as their paths tell. */
function isLetsEncrypt(view: ServerView): boolean {
  const paths = view.findAll('ssl_certificate').map(({ directive }) => directive.args[0]?.value ?? '');
  return paths.length > 0 && paths.every((path) => letsEncrypt.test(path));
}

/** The directives about stapling in the same block, which go together. */
function companions(analysis: NginxAnalysis, node: DirectiveNode): DirectiveNode[] {
  const siblings = node.parent?.block?.items ?? analysis.root.items;
  return siblings.filter((item) => item.name === 'ssl_stapling' || item.name === 'ssl_stapling_verify');
}

/** Finds OCSP stapling that has nothing to staple, or can't ask for it for long. */
export default defineRule({
  id: 'nginx/ocsp-stapling',
  severity: 'info',
  since: '0.1.0',
  fix: 'safe',
  what: '`ssl_stapling on` stands with a certificate of Let’s Encrypt, which has no OCSP any more, or without a `resolver`.',
  why:
    'Let’s Encrypt stopped naming an OCSP responder in its certificates in May 2025 and switched the responder off in August 2025; ' +
    'nginx ignores the directive with a warning at every start. For other certificates nginx looks the responder up once, when it ' +
    'starts; with `resolver` it follows when the address changes.',
  references: [
    'https://letsencrypt.org/2024/12/05/ending-ocsp/',
    'https://nginx.org/en/docs/http/ngx_http_ssl_module.html#ssl_stapling',
  ],
  examples: {
    invalid: [
      {
        code:
          'server {\n    ssl_certificate /etc/letsencrypt/live/example.org/fullchain.pem;\n    ssl_stapling on;\n' +
          '    ssl_stapling_verify on;\n}',
        fixed: 'server {\n    ssl_certificate /etc/letsencrypt/live/example.org/fullchain.pem;\n}',
      },
      'http {\n    server {\n        listen 443 ssl;\n        ssl_certificate a.pem;\n        ssl_stapling on;\n    }\n}',
    ],
    valid: [
      'http {\n    resolver 192.0.2.53;\n    server {\n        ssl_certificate a.pem;\n        ssl_stapling on;\n    }\n}',
      'server {\n    ssl_certificate a.pem;\n    ssl_stapling on;\n    ssl_stapling_file a.ocsp;\n}',
      'server {\n    ssl_certificate /etc/letsencrypt/live/example.org/fullchain.pem;\n    ssl_stapling off;\n}',
    ],
  },
  reach: 'section',
  visit: {
    'directive:ssl_stapling'(node, context) {
      const { analysis } = context;
      const [word] = node.args;
      if (word?.value.toLowerCase() !== 'on' || analysis.root.template) return;
      const servers = serversUnder(analysis, node);
      if (servers[0]?.find('ssl_stapling')?.directive !== node) return;
      if (servers.some((view) => view.find('ssl_stapling_file') !== undefined)) return;
      const span = { start: node.words[0]!.start, end: word.end };
      const withCertificate = servers.filter((view) => view.find('ssl_certificate') !== undefined);
      if (withCertificate.length > 0 && withCertificate.every(isLetsEncrypt)) {
        const gone = companions(analysis, node);
        const edits = gone.map((item) => removeDirective(analysis, item));
        const message =
          "Let's Encrypt ended OCSP in 2025, so that there is nothing to staple and nginx ignores this; remove it.";
        const complete = servers.every((view) => view.own.known);
        context.report(span, message, {
          tags: ['unnecessary'],
          fixes: gone.some(holdsComment)
            ? []
            : [{ title: 'Remove OCSP stapling', safety: complete ? 'safe' : 'suggested', edits }],
        });
      } else if (servers.every((view) => view.lacks('resolver')) && servers.some((view) => view.tls)) {
        context.report(
          span,
          'Without "resolver" nginx keeps the address that the OCSP responder had when it started; add one.',
        );
      }
    },
  },
});
