import { compareVersions } from '../../../core/schema/version.ts';
import { defineRule } from '../define-rule.ts';
import { type Settings, settingsUnder } from '../tls-config/in-force.ts';

/** The first nginx that renews ticket keys by itself, where a shared cache holds them. Source: CHANGES of nginx 1.23.2. */
const rotatesSince = '1.23.2';

const isShared = (settings: Settings) =>
  settings
    .findAll('ssl_session_cache')
    .some(({ directive }) => directive.args.some((arg) => arg.value.startsWith('shared:')));

/** Finds session tickets whose key is never renewed. */
export default defineRule({
  id: 'nginx/session-tickets',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: '`ssl_session_tickets on` without anything that renews the key of the tickets.',
  why:
    'A ticket is the session, encrypted with a key that only the server has. nginx makes that key when it starts; whoever gets hold ' +
    'of it later can decrypt the TLS 1.2 sessions recorded in all that time, forward secrecy or not. nginx renews the key since ' +
    '1.23.2 when `ssl_session_cache shared:…` gives it a place; before, switch tickets off or renew `ssl_session_ticket_key` files.',
  references: ['CHANGES of nginx 1.23.2', 'RFC 5077, 5.5', 'RFC 9325 (BCP 195), 3.4'],
  examples: {
    invalid: [
      {
        code: 'http {\n    ssl_session_tickets on;\n    server {\n        listen 443 ssl;\n    }\n}',
        fixed: 'http {\n    ssl_session_tickets off;\n    server {\n        listen 443 ssl;\n    }\n}',
      },
      {
        code: 'server {\n    ssl_session_cache shared:SSL:10m;\n    ssl_session_tickets on;\n}',
        settings: { version: '1.22.1' },
      },
    ],
    valid: [
      'server {\n    ssl_session_tickets off;\n}',
      'server {\n    ssl_session_cache shared:SSL:10m;\n    ssl_session_tickets on;\n}',
      'server {\n    ssl_session_ticket_key current.key;\n    ssl_session_ticket_key previous.key;\n    ssl_session_tickets on;\n}',
    ],
  },
  reach: 'section',
  visit: {
    'directive:ssl_session_tickets'(node, context) {
      const { analysis } = context;
      const [word] = node.args;
      if (word?.value.toLowerCase() !== 'on' || analysis.root.template) return;
      const all = settingsUnder(analysis, node);
      if (all.some((settings) => settings.find('ssl_session_ticket_key') !== undefined)) return;
      const rotates = compareVersions(analysis.target.nginx, rotatesSince) >= 0;
      const shared = all.some(isShared);
      // What is not in sight may be in the http block.
      if (
        !shared &&
        !all.every(
          (settings) => settings.find('ssl_session_cache') !== undefined || settings.lacks('ssl_session_cache'),
        )
      ) {
        return;
      }
      if (shared && rotates) return;
      const remedy = rotates
        ? 'add "ssl_session_cache shared:…", by which nginx renews it, or write "off"'
        : 'write "off"';
      context.report(
        word,
        `The key of the tickets stays the same until nginx restarts, against forward secrecy; ${remedy}.`,
        {
          fixes: [
            {
              title: 'Change to off',
              safety: 'suggested',
              edits: [{ start: word.start, end: word.end, newText: 'off' }],
            },
          ],
        },
      );
    },
  },
});
