import { compareVersions } from '../../../core/schema/version.ts';
import { defineRule } from '../define-rule.ts';
import { insertBehind } from '../edits.ts';
import { modernDefaults } from '../tls-config/effective.ts';
import { lastTlsDirective, tlsSwitch } from '../tls-config/landmarks.ts';
import { tlsConfigOf } from '../tls-config/tls-config.ts';

/** Finds TLS servers that leave the choice of protocols to nginx's default, which was a bad one before 1.27.3. */
export default defineRule({
  id: 'nginx/default-tls-protocols',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A TLS server has no `ssl_protocols`, and before nginx 1.27.3 the default enables TLS 1.0 and TLS 1.1.',
  why:
    'Up to nginx 1.27.2 a server without `ssl_protocols` offers TLS 1.0 and 1.1, which RFC 8996 retired (unless OpenSSL’s own ' +
    'configuration bars them). Say which protocols you want. It is a warning when `etcetera.nginx.version` names such a version, ' +
    'otherwise a piece of information. Nothing is said where the http block is not in sight.',
  references: ['CHANGES of nginx 1.27.3', 'RFC 8996'],
  examples: {
    invalid: [
      {
        code: 'http {\n    server {\n        listen 443 ssl;\n        ssl_certificate a.pem;\n    }\n}',
        settings: { version: '1.22.1' },
        fixed:
          'http {\n    server {\n        listen 443 ssl;\n        ssl_certificate a.pem;\n        ssl_protocols TLSv1.2 TLSv1.3;\n    }\n}',
      },
      'http {\n    server {\n        listen 443 ssl;\n        ssl_certificate a.pem;\n    }\n}',
    ],
    valid: [
      {
        code: 'http {\n    server {\n        listen 443 ssl;\n        ssl_certificate a.pem;\n    }\n}',
        settings: { version: '1.28.0' },
      },
      'http {\n    ssl_protocols TLSv1.2 TLSv1.3;\n    server {\n        listen 443 ssl;\n    }\n}',
      'server {\n    listen 443 ssl;\n}',
      'http {\n    server {\n        listen 80;\n    }\n}',
    ],
  },
  reach: 'section',
  visit: {
    'directive:server'(node, context) {
      const { analysis } = context;
      const { nginx, chosen } = analysis.target;
      const view = tlsConfigOf(analysis).viewOf(node);
      if (view === undefined || !view.tls || analysis.root.template || !view.lacks('ssl_protocols')) return;
      if (chosen && compareVersions(nginx, modernDefaults) >= 0) return;
      const commands = view.findAll('ssl_conf_command').map(({ directive }) => directive.args[0]?.value ?? '');
      if (commands.some((name) => /^(Min)?Protocol$/i.test(name))) return;
      const anchor = lastTlsDirective(node);
      const message =
        `Without "ssl_protocols", nginx before ${modernDefaults} offers TLS 1.0 and 1.1, which are retired (RFC 8996); ` +
        'write "ssl_protocols TLSv1.2 TLSv1.3;".';
      context.report(tlsSwitch(node) ?? node.words[0]!, message, {
        severity: chosen ? 'warning' : 'info',
        fixes:
          anchor === undefined
            ? []
            : [
                {
                  title: 'Add ssl_protocols TLSv1.2 TLSv1.3',
                  safety: 'suggested',
                  edits: [insertBehind(analysis, anchor, ['ssl_protocols TLSv1.2 TLSv1.3;'])],
                },
              ],
      });
    },
  },
});
