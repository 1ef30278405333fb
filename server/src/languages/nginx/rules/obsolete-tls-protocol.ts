import type { Fix } from '../../../core/rules/diagnostic.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import { compareVersions } from '../../../core/schema/version.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import { removeWord } from '../edits.ts';
import type { DirectiveNode, WordNode } from '../parse/tree.ts';
import { protocolByName } from '../tls/protocols.ts';

const isObsolete = (word: WordNode) => protocolByName(word.value)?.status === 'prohibited';

/** The obsolete words, those that stand beside each other together. */
function runsOf(args: readonly WordNode[]): WordNode[][] {
  const runs: WordNode[][] = [];
  for (const [index, word] of args.entries()) {
    if (!isObsolete(word)) continue;
    const before = args[index - 1];
    if (before !== undefined && isObsolete(before)) runs.at(-1)!.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** Names in a sentence: `a, b and c`. */
function inWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function fixOf(analysis: NginxAnalysis, { args }: DirectiveNode): Fix {
  const obsolete = args.filter(isObsolete);
  if (obsolete.length < args.length) {
    const names = inWords(obsolete.map((word) => word.value));
    return { title: `Remove ${names}`, safety: 'safe', edits: obsolete.map((word) => removeWord(analysis, word)) };
  }
  // nginx knows TLSv1.3 since 1.13.0, OpenSSL since 1.1.1.
  const { nginx, openssl } = analysis.target;
  const modern = compareVersions(nginx, '1.13.0') >= 0 && compareVersions(openssl, '1.1.1') >= 0;
  const better = modern ? 'TLSv1.2 TLSv1.3' : 'TLSv1.2';
  const [first, ...rest] = args;
  const edits = [
    { start: first!.start, end: first!.end, newText: better },
    ...rest.map((word) => removeWord(analysis, word)),
  ];
  return { title: `Change to ${better}`, safety: 'safe', edits };
}

function check(node: DirectiveNode, context: RuleContext<NginxAnalysis>): void {
  const { analysis } = context;
  if (analysis.root.template) return;
  const runs = runsOf(node.args);
  if (runs.length === 0) return;
  const fix = fixOf(analysis, node);
  for (const run of runs) {
    const names = inWords(run.map((word) => word.value));
    const documents = [...new Set(run.map((word) => protocolByName(word.value)!.retiredBy!))].join(', ');
    const verb = run.length === 1 ? 'is' : 'are';
    const risk = node.name === 'ssl_protocols' ? 'clients' : 'the connection to the upstream';
    const message = `${names} ${verb} retired (${documents}) and put ${risk} at risk; leave TLSv1.2 and TLSv1.3.`;
    context.report({ start: run[0]!.start, end: run.at(-1)!.end }, message, { fixes: [fix] });
  }
}

/** Finds SSL 2, SSL 3, TLS 1.0 and TLS 1.1, towards clients and towards upstreams. */
export default defineRule({
  id: 'nginx/obsolete-tls-protocol',
  severity: 'warning',
  since: '0.1.0',
  fix: 'safe',
  what: '`ssl_protocols`, or its like for upstreams, enables SSL 2.0, SSL 3.0, TLS 1.0 or TLS 1.1.',
  why:
    'These protocols rest on MD5 and SHA-1, know no authenticated encryption and can be attacked (POODLE, BEAST, DROWN). ' +
    'RFC 6176, RFC 7568 and RFC 8996 forbid them, and browsers dropped them by 2020, so that no visitor is lost without them. ' +
    'For clients that really know nothing newer, use Mozilla’s profile *old* and say so with an ignore comment.',
  references: ['RFC 8996', 'RFC 7568', 'RFC 6176', 'Mozilla Server Side TLS 6.0', 'RFC 9325 (BCP 195), 3.1.1'],
  examples: {
    invalid: [
      {
        code: 'server {\n    ssl_protocols TLSv1 TLSv1.1 TLSv1.2;\n}',
        fixed: 'server {\n    ssl_protocols TLSv1.2;\n}',
      },
      { code: 'http {\n    ssl_protocols SSLv3 TLSv1;\n}', fixed: 'http {\n    ssl_protocols TLSv1.2 TLSv1.3;\n}' },
      {
        code: 'location / {\n    proxy_ssl_protocols TLSv1.2 TLSv1.1;\n}',
        fixed: 'location / {\n    proxy_ssl_protocols TLSv1.2;\n}',
      },
    ],
    valid: ['server {\n    ssl_protocols TLSv1.2 TLSv1.3;\n}', 'http {\n    map $ssl_protocol $old { TLSv1 1; }\n}'],
  },
  reach: 'section',
  visit: {
    'directive:ssl_protocols': check,
    'directive:proxy_ssl_protocols': check,
    'directive:grpc_ssl_protocols': check,
    'directive:uwsgi_ssl_protocols': check,
    'directive:zone_sync_ssl_protocols': check,
  },
});
