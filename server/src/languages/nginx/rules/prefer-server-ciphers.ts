import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { protocolByName } from '../tls/protocols.ts';
import { isWeak } from '../tls-config/ciphers.ts';
import { cipherStringOf, protocolsOf, suitesOf } from '../tls-config/effective.ts';
import { type Settings, settingsUnder } from '../tls-config/in-force.ts';

/** Whether the order of the list changes nothing for the worse: nothing in it has to be kept from clients. */
function isIdle(analysis: NginxAnalysis, settings: Settings): boolean {
  const commands = settings
    .findAll('ssl_conf_command')
    .map(({ directive }) => directive.args.map((arg) => arg.value).join(' '));
  if (commands.some((command) => /ChaCha|ServerPreference/i.test(command))) return false;
  const protocols = protocolsOf(settings, analysis.target) ?? [];
  if (protocols.some((name) => protocolByName(name)?.status === 'prohibited')) return false;
  if (protocols.length > 0 && protocols.every((name) => name === 'TLSv1.3')) return true;
  if (cipherStringOf(settings) === undefined) return false;
  const suites = suitesOf(analysis, settings) ?? [];
  return suites.length > 0 && !suites.some(isWeak);
}

/** Finds `ssl_prefer_server_ciphers on` where it only takes a good choice away from clients. */
export default defineRule({
  id: 'nginx/prefer-server-ciphers',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: '`ssl_prefer_server_ciphers on` stands with a list of nothing but good cipher suites.',
  why:
    'The server’s order is there to keep clients from weak suites. Where the list has none, the client knows better: a phone without ' +
    'AES in hardware is faster, and lasts longer, with ChaCha20. Mozilla’s profiles *modern* and *intermediate* say `off`; only ' +
    '*old* says `on`. Nothing is said while old protocols or weak suites are enabled.',
  references: ['Mozilla Server Side TLS 6.0', 'RFC 8446, 4.1.1'],
  examples: {
    invalid: [
      {
        code: 'server {\n    ssl_protocols TLSv1.2 TLSv1.3;\n    ssl_ciphers EECDH+AESGCM;\n    ssl_prefer_server_ciphers on;\n}',
        fixed:
          'server {\n    ssl_protocols TLSv1.2 TLSv1.3;\n    ssl_ciphers EECDH+AESGCM;\n    ssl_prefer_server_ciphers off;\n}',
      },
    ],
    valid: [
      'server {\n    ssl_protocols TLSv1.2 TLSv1.3;\n    ssl_ciphers EECDH+AESGCM;\n    ssl_prefer_server_ciphers off;\n}',
      'server {\n    ssl_ciphers HIGH:!aNULL:!MD5;\n    ssl_prefer_server_ciphers on;\n}',
      'server {\n    ssl_prefer_server_ciphers on;\n}',
    ],
  },
  reach: 'section',
  visit: {
    'directive:ssl_prefer_server_ciphers'(node, context) {
      const { analysis } = context;
      const [word] = node.args;
      if (word?.value.toLowerCase() !== 'on' || analysis.root.template) return;
      if (!settingsUnder(analysis, node).every((settings) => isIdle(analysis, settings))) return;
      const message =
        'All suites that are enabled are good, so that clients may choose what suits their hardware; write "off".';
      context.report(word, message, {
        fixes: [
          {
            title: 'Change to off',
            safety: 'suggested',
            edits: [{ start: word.start, end: word.end, newText: 'off' }],
          },
        ],
      });
    },
  },
});
