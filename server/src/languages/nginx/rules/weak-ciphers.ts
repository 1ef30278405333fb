import type { Fix } from '../../../core/rules/diagnostic.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import type { DirectiveNode, WordNode } from '../parse/tree.ts';
import type { CipherStringPart, CipherStringResult } from '../tls/cipher-string.ts';
import { mozillaProfile } from '../tls/mozilla.ts';
import { rateSuite } from '../tls/strength.ts';
import { type CipherSuite, suiteByName } from '../tls/suites.ts';
import { spanInWord, useMozillaCiphers } from '../tls-config/cipher-fixes.ts';
import { evaluateCiphers, isWeak } from '../tls-config/ciphers.ts';
import { isOnlyTls13 } from '../tls-config/effective.ts';
import { settingsUnder } from '../tls-config/in-force.ts';

/** Groups of nothing but broken suites, which an OpenSSL of today may lack and an older one offers. */
const brokenGroup = /^(RC4|DES|EXP|EXPORT|EXPORT40|EXPORT56|LOW|eNULL|NULL|aNULL|ADH|AECDH|RC2)$/;

/** The weak suites that a part asks for: those that it enables, and those that only this OpenSSL lacks. */
function weakSuitesOf(part: CipherStringPart, enabled: ReadonlySet<CipherSuite>): CipherSuite[] {
  if (part.operator !== '') return [];
  const named = part.words.length === 1 ? suiteByName(part.words[0]!.text) : undefined;
  const absent = named !== undefined && part.matched.length === 0 ? [named] : [];
  return [...part.matched.filter((suite) => enabled.has(suite)), ...absent].filter(isWeak);
}

interface Run {
  readonly parts: CipherStringPart[];
  readonly suites: Set<CipherSuite>;
}

const known = new WeakMap<CipherStringResult, readonly Run[]>();

/** Neighbouring parts that ask for weak suites, together; worked out once for a string that stands in many places. */
function runsOf(result: CipherStringResult): readonly Run[] {
  const runs = known.get(result) ?? findRuns(result);
  known.set(result, runs);
  return runs;
}

function findRuns({ parts, suites }: CipherStringResult): Run[] {
  const enabled = new Set(suites);
  const runs: Run[] = [];
  let last: Run | undefined;
  for (const part of parts) {
    const weak = weakSuitesOf(part, enabled);
    const group = part.operator === '' && part.words.length === 1 && brokenGroup.test(part.text);
    if (weak.length === 0 && !group) {
      last = undefined;
      continue;
    }
    if (last === undefined) {
      last = { parts: [], suites: new Set() };
      runs.push(last);
    }
    last.parts.push(part);
    for (const suite of weak) last.suites.add(suite);
  }
  return runs;
}

/** How bad it is: what can be attacked is worth a warning, what merely lacks forward secrecy a word. */
function severityOf({ suites, parts }: Run): 'warning' | 'info' {
  const attackable = [...suites].some((suite) => rateSuite(suite).labels.some((label) => /64-bit/.test(label)));
  const broken = [...suites].some((suite) => rateSuite(suite).grade === 'broken');
  return broken || attackable || parts.some((part) => brokenGroup.test(part.text)) ? 'warning' : 'info';
}

function describe({ suites, parts }: Run): string {
  const [worst] = [...suites].sort(
    (a, b) => Number(rateSuite(b).grade === 'broken') - Number(rateSuite(a).grade === 'broken'),
  );
  if (worst === undefined) return `${parts[0]!.text} asks for broken cipher suites`;
  const { labels } = rateSuite(worst);
  const example = `${worst.name} (${labels.slice(0, 2).join(', ')})`;
  return suites.size === 1
    ? `${example} is weak`
    : `This enables ${suites.size} weak cipher suites, such as ${example}`;
}

/** The fix that takes the parts out, where what is left selects something and nothing weak. */
function removeParts(analysis: NginxAnalysis, word: WordNode, result: CipherStringResult): Fix | undefined {
  const weak = new Set(runsOf(result).flatMap((run) => run.parts));
  const rest = result.parts
    .filter((part) => !weak.has(part))
    .map((part) => part.text)
    .join(':');
  const left = evaluateCiphers(analysis, rest);
  if (!left.accepted || left.suites.length === 0 || runsOf(left).length > 0) return undefined;
  return {
    title: 'Remove the weak suites',
    safety: 'suggested',
    edits: [{ start: word.start, end: word.end, newText: word.quote + rest + word.quote }],
  };
}

function check(node: DirectiveNode, context: RuleContext<NginxAnalysis>): void {
  const { analysis } = context;
  const [word] = node.args;
  if (word === undefined || node.args.length !== 1 || analysis.root.template) return;
  if (settingsUnder(analysis, node).every(isOnlyTls13)) return;
  const result = evaluateCiphers(analysis, word.value);
  if (!result.accepted) return;
  const runs = runsOf(result);
  if (runs.length === 0) return;
  const less = removeParts(analysis, word, result);
  const fixes = [useMozillaCiphers(word), ...(less === undefined ? [] : [less])];
  const { guidelinesVersion } = mozillaProfile('intermediate');
  for (const run of runs) {
    const span = { start: run.parts[0]!.start, end: run.parts.at(-1)!.end };
    const advice = `Mozilla's intermediate list (${guidelinesVersion}) has none such.`;
    context.report(spanInWord(word, span), `${describe(run)}; ${advice}`, { severity: severityOf(run), fixes });
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
  visit: { 'directive:ssl_ciphers': check },
});
