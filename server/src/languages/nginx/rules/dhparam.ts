import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { holdsComment, removeDirective } from '../edits.ts';
import { spanInWord } from '../tls-config/cipher-fixes.ts';
import { evaluateCiphers } from '../tls-config/ciphers.ts';
import { isOnlyTls13, suitesOf } from '../tls-config/effective.ts';
import { type Settings, settingsUnder } from '../tls-config/in-force.ts';

/** Whether a connection may use finite-field Diffie-Hellman; undefined where the suites are not known. */
function usesDhe(analysis: NginxAnalysis, settings: Settings): boolean | undefined {
  if (isOnlyTls13(settings)) return false;
  return suitesOf(analysis, settings)?.some((suite) => suite.keyExchange === 'DHE');
}

/** Finds DHE suites that lack their parameters, and parameters that no suite uses. */
export default defineRule({
  id: 'nginx/dhparam',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  what: 'DHE cipher suites are listed without `ssl_dhparam`, or `ssl_dhparam` is set without a DHE suite.',
  why:
    'nginx has no Diffie-Hellman parameters of its own since 1.11.0: without `ssl_dhparam` the DHE suites of a list are never used. ' +
    'Hardly any client needs them; every one of the last decade knows ECDHE. The other way round, parameters that no suite uses do ' +
    'no harm, and nothing else either (a hint).',
  references: ['CHANGES of nginx 1.11.0', 'RFC 7919', 'Mozilla Server Side TLS 6.0'],
  examples: {
    invalid: [
      'http {\n    server {\n        listen 443 ssl;\n        ssl_ciphers ECDHE-RSA-AES128-GCM-SHA256:DHE-RSA-AES128-GCM-SHA256;\n    }\n}',
      {
        code: 'server {\n    ssl_ciphers EECDH+AESGCM;\n    ssl_dhparam dh.pem;\n}',
        fixed: 'server {\n    ssl_ciphers EECDH+AESGCM;\n}',
      },
    ],
    valid: [
      'server {\n    ssl_ciphers ECDHE-RSA-AES128-GCM-SHA256:DHE-RSA-AES128-GCM-SHA256;\n    ssl_dhparam dh.pem;\n}',
      'server {\n    ssl_dhparam dh.pem;\n}',
      'http {\n    server {\n        listen 443 ssl;\n        ssl_ciphers HIGH:!aNULL:!MD5;\n    }\n}',
    ],
  },
  reach: 'section',
  visit: {
    'directive:ssl_ciphers'(node, context) {
      const { analysis } = context;
      const [word] = node.args;
      if (word === undefined || analysis.root.template) return;
      // Groups such as HIGH hold DHE suites that nobody asked for; only those that are called by name were wanted.
      const named = evaluateCiphers(analysis, word.value).parts.filter(
        (part) =>
          part.operator === '' &&
          /^(DHE|EDH)-/.test(part.text) &&
          part.matched.some((suite) => suite.keyExchange === 'DHE'),
      );
      const [first] = named;
      if (first === undefined) return;
      const all = settingsUnder(analysis, node);
      if (!all.every((settings) => settings.lacks('ssl_dhparam')) || all.every(isOnlyTls13)) return;
      const count = named.length === 1 ? 'This DHE suite is' : `The ${named.length} DHE suites of this list are`;
      context.report(
        spanInWord(word, first),
        `${count} never used without "ssl_dhparam"; leave them out, as Mozilla does.`,
      );
    },
    'directive:ssl_dhparam'(node, context) {
      const { analysis } = context;
      if (node.args.length !== 1 || analysis.root.template) return;
      if (!settingsUnder(analysis, node).every((settings) => usesDhe(analysis, settings) === false)) return;
      context.report(node, 'No DHE suite is enabled here, so that these parameters are never used.', {
        severity: 'hint',
        tags: ['unnecessary'],
        fixes: holdsComment(node)
          ? []
          : [{ title: 'Remove ssl_dhparam', safety: 'suggested', edits: [removeDirective(analysis, node)] }],
      });
    },
  },
});
