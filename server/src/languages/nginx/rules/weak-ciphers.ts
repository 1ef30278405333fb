import type { Fix } from '../../../core/rules/diagnostic.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import type { DirectiveNode, WordNode } from '../parse/tree.ts';
import { mozillaProfile } from '../tls/mozilla.ts';
import { spanInWord, useMozillaCiphers } from '../tls-config/cipher-fixes.ts';
import { isOnlyTls13 } from '../tls-config/effective.ts';
import { settingsUnder } from '../tls-config/in-force.ts';
import { weakRuns, withoutWeak } from '../tls-config/weak-runs.ts';

function fixesFor(analysis: NginxAnalysis, word: WordNode): Fix[] {
  const rest = withoutWeak(analysis, word.value);
  if (rest === undefined) return [useMozillaCiphers(word)];
  const edits = [{ start: word.start, end: word.end, newText: word.quote + rest + word.quote }];
  return [useMozillaCiphers(word), { title: 'Remove the weak suites', safety: 'suggested', edits }];
}

function check(node: DirectiveNode, context: RuleContext<NginxAnalysis>): void {
  const { analysis } = context;
  const [word] = node.args;
  if (word === undefined || node.args.length !== 1 || analysis.root.template) return;
  const runs = weakRuns(analysis, word.value);
  if (runs.length === 0 || settingsUnder(analysis, node).every(isOnlyTls13)) return;
  const fixes = fixesFor(analysis, word);
  const { guidelinesVersion } = mozillaProfile('intermediate');
  for (const run of runs) {
    const message = `${run.description}; Mozilla's intermediate list (${guidelinesVersion}) has none such.`;
    context.report(spanInWord(word, run), message, { severity: run.attackable ? 'warning' : 'info', fixes });
  }
}

/** Finds cipher strings that let clients choose suites which protect badly. */
export default defineRule({
  id: 'nginx/weak-ciphers',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A cipher string enables weak or broken cipher suites.',
  why:
    'What the string comes to is worked out as OpenSSL would. Broken are suites without encryption or authentication, with RC4, ' +
    'DES or export keys; weak are those with 64-bit blocks or without forward secrecy, where a key stolen later opens recorded ' +
    'connections (these alone are a piece of information only). Put the cursor on the string to see all its suites. Suites that your ' +
    'OpenSSL lacks are named too when the string asks for them: the next machine may have them.',
  references: [
    'RFC 9325 (BCP 195), 4.1 and 4.2',
    'RFC 7465 (RC4)',
    'CVE-2016-2183 (Sweet32)',
    'Mozilla Server Side TLS 6.0',
  ],
  examples: {
    invalid: [
      {
        code: 'server {\n    ssl_ciphers ECDHE-RSA-AES128-GCM-SHA256:RC4-SHA;\n}',
        fixed:
          'server {\n    ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:' +
          'ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305;\n}',
      },
      'server {\n    ssl_ciphers "HIGH:!aNULL:!MD5";\n}',
      'server {\n    ssl_ciphers ALL:!ADH:EXPORT;\n}',
    ],
    valid: [
      'server {\n    ssl_ciphers ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-CHACHA20-POLY1305;\n}',
      'server {\n    ssl_ciphers EECDH+AESGCM:!aNULL:!RC4;\n}',
      'server {\n    ssl_protocols TLSv1.3;\n    ssl_ciphers HIGH;\n}',
    ],
  },
  reach: 'section',
  visit: { 'directive:ssl_ciphers': check },
});
