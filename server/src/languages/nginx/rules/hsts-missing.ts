import type { Fix } from '../../../core/rules/diagnostic.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { insertBehind } from '../edits.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import { mozillaProfile } from '../tls/mozilla.ts';
import { hasHstsWithin, inheritedHsts, someWithin } from '../tls-config/hsts.ts';
import { lastTlsDirective } from '../tls-config/landmarks.ts';
import { isOn, type ServerView } from '../tls-config/server-view.ts';
import { tlsConfigOf } from '../tls-config/tls-config.ts';

/** Whether the server answers with nothing, or hands requests on to a program that may set the header itself. */
const passes = /^(proxy|fastcgi|uwsgi|scgi|grpc)_pass$/;

/** Whether the header stands there as a comment, so that somebody thought of it and left it for later. */
function isPutOff({ document: { text } }: NginxAnalysis, { block }: DirectiveNode): boolean {
  const comments = block?.children.filter((child) => child.kind === 'comment') ?? [];
  return comments.some(({ start, end }) => /add_header\s+Strict-Transport-Security/i.test(text.slice(start, end)));
}

function fixFor(analysis: NginxAnalysis, view: ServerView): Fix[] {
  const own = view.own.named('add_header').filter(({ directive }) => directive.parent === view.node);
  // A first add_header in the server would end the inheritance of those in the http block.
  const inherits = own.length === 0 && (!view.outer.known || view.outer.named('add_header').length > 0);
  const anchor = own.at(-1)?.directive ?? lastTlsDirective(view.node);
  if (inherits || anchor === undefined) return [];
  const text = `add_header Strict-Transport-Security "max-age=${mozillaProfile('intermediate').hstsMinAge}" always;`;
  return [
    { title: 'Add Strict-Transport-Security', safety: 'suggested', edits: [insertBehind(analysis, anchor, [text])] },
  ];
}

/** Finds TLS servers that don't tell browsers to come back with TLS. */
export default defineRule({
  id: 'nginx/hsts-missing',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A TLS server does not send `Strict-Transport-Security`.',
  why:
    'Without the header a browser that is given `http://` goes there first, and somebody on the way can keep it there. With it, ' +
    'browsers that were here once use TLS from then on. They remember it for `max-age` seconds: begin with a small number where you ' +
    'are not sure that everything works with TLS. It is a hint where the requests go to another program, which may set the header. ' +
    'A line that is commented out counts as a decision: nothing is said then.',
  references: ['RFC 6797', 'Mozilla Server Side TLS 6.0'],
  examples: {
    invalid: [
      {
        code: 'http {\n    server {\n        listen 443 ssl;\n        ssl_certificate a.pem;\n        root /srv;\n    }\n}',
        fixed:
          'http {\n    server {\n        listen 443 ssl;\n        ssl_certificate a.pem;\n' +
          '        add_header Strict-Transport-Security "max-age=63072000" always;\n        root /srv;\n    }\n}',
      },
      'server {\n    listen 443 ssl;\n    add_header X-Frame-Options DENY;\n    location / { proxy_pass http://127.0.0.1:3000; }\n}',
    ],
    valid: [
      'server {\n    listen 443 ssl;\n    add_header Strict-Transport-Security "max-age=63072000" always;\n    location / { }\n}',
      'http {\n    add_header Strict-Transport-Security "max-age=63072000" always;\n    server {\n        listen 443 ssl;\n    }\n}',
      'server {\n    listen 443 ssl;\n    location / { }\n}',
      'http {\n    server {\n        listen 443 ssl default_server;\n        ssl_reject_handshake on;\n    }\n}',
      'http {\n    server {\n        listen 80;\n    }\n}',
      'http {\n    server {\n        listen 443 ssl;\n        # add_header Strict-Transport-Security "max-age=63072000" always;\n    }\n}',
    ],
  },
  reach: 'section',
  visit: {
    'directive:server'(node, context) {
      const { analysis } = context;
      const view = tlsConfigOf(analysis).viewOf(node);
      if (view === undefined || !view.tls || view.family !== 'http' || analysis.root.template) return;
      const decided = view.own.known && (view.outer.known || view.own.named('add_header').length > 0);
      if (!decided || hasHstsWithin(view) || inheritedHsts(view) !== undefined) return;
      const closes = view.own.named('return').some(({ directive }) => directive.args[0]?.value === '444');
      if (closes || isOn(view.find('ssl_reject_handshake')) || isPutOff(analysis, node)) return;
      const mayBeSet = view.own.items.some(({ directive }) =>
        someWithin(directive, ({ name }) => passes.test(name) || name.includes('_by_lua') || name === 'include'),
      );
      const message = mayBeSet
        ? 'This server sends no Strict-Transport-Security of its own; add it unless the program behind it does.'
        : 'This server sends no Strict-Transport-Security, so that browsers keep trying http first; add the header.';
      context.report(node.words[0]!, message, { severity: mayBeSet ? 'hint' : 'info', fixes: fixFor(analysis, view) });
    },
  },
});
