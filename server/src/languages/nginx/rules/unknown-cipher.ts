import type { Fix } from '../../../core/rules/diagnostic.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import { remember } from '../../../core/syntax/remember.ts';
import { nearest } from '../../../core/text/nearest.ts';
import type { Span } from '../../../core/text/span.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import { CIPHER_ALIASES } from '../tls/aliases.ts';
import type { CipherStringResult, CipherWord } from '../tls/cipher-string.ts';
import { allSuites, suiteByName } from '../tls/suites.ts';
import { spanInWord } from '../tls-config/cipher-fixes.ts';
import { evaluateCiphers } from '../tls-config/ciphers.ts';

/** What a word that has no effect was meant to be. */
function meantBy({ kind, text }: CipherWord): string | undefined {
  if (kind === 'iana') return suiteByName(text)?.name;
  if (kind !== 'unknown') return undefined;
  const upper = text.toUpperCase();
  const names = [...CIPHER_ALIASES.map((alias) => alias.name), ...allSuites().map((suite) => suite.name)];
  return names.find((name) => name.toUpperCase() === upper) ?? nearest(text, names);
}

function messageFor(word: CipherWord, meant: string | undefined): string | undefined {
  const { kind, text } = word;
  const ask = meant === undefined ? '' : `; did you mean "${meant}"?`;
  if (kind === 'unknown') {
    return `OpenSSL knows no cipher suite or group "${text}" and skips it without a complaint${ask === '' ? '.' : ask}`;
  }
  if (kind === 'iana') return `"${text}" is IANA's name, which OpenSSL before 3.2 skips here; write "${meant}".`;
  if (kind === 'tls13')
    return `"${text}" is a TLS 1.3 suite, which this directive does not govern: TLS 1.3 has its own list.`;
  if (kind === 'misplaced') return `OpenSSL takes "${text}" only as the first word of the string and skips it here.`;
  if (kind === 'policy') return `"${text}" means something to the OpenSSL of Red Hat and Fedora only; others skip it.`;
  return undefined;
}

/** A word that has no effect. */
interface IdleWord extends Span {
  readonly message: string;
  readonly severity: 'warning' | 'info';
  readonly meant: string | undefined;
}

/** The words that have no effect; looked up once for a string that stands in many places. */
const idleWords = remember(({ parts }: CipherStringResult): readonly IdleWord[] => {
  const words = parts.filter((part) => part.operator !== '@').flatMap((part) => part.words);
  return words.flatMap((word): IdleWord[] => {
    const meant = meantBy(word);
    const message = messageFor(word, meant);
    const severity = word.kind === 'unknown' || word.kind === 'iana' ? 'warning' : 'info';
    return message === undefined ? [] : [{ start: word.start, end: word.end, message, severity, meant }];
  });
});

function check(node: DirectiveNode, context: RuleContext<NginxAnalysis>): void {
  const { analysis } = context;
  const [word] = node.args;
  if (word === undefined || node.args.length !== 1 || analysis.root.template) return;
  const result = evaluateCiphers(analysis, word.value);
  if (!result.accepted) return;
  for (const idle of idleWords(result)) {
    const { message, severity, meant } = idle;
    const span = spanInWord(word, idle);
    const fixes: Fix[] =
      meant === undefined || word.value !== word.source
        ? []
        : [{ title: `Change to ${meant}`, safety: 'suggested', edits: [{ ...span, newText: meant }] }];
    context.report(span, message, { severity, fixes });
  }
}

/** Finds words in a cipher string that OpenSSL skips. */
export default defineRule({
  id: 'nginx/unknown-cipher',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: 'A cipher string holds a word that OpenSSL does not know and skips.',
  why:
    'OpenSSL says nothing about a misspelt suite as long as the rest of the string selects one: the suite is simply not there, or, ' +
    'behind `!`, is not shut out. Suites of TLS 1.3 do nothing in a cipher string either; `ssl_conf_command Ciphersuites` sets them.',
  references: ['ssl/ssl_ciph.c, ssl_cipher_process_rulestr (OpenSSL 3.0)', 'openssl-ciphers(1)'],
  examples: {
    invalid: [
      {
        code: 'server {\n    ssl_ciphers ECDHE-RSA-AES128-GMC-SHA256:ECDHE-RSA-AES256-GCM-SHA384;\n}',
        fixed: 'server {\n    ssl_ciphers ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384;\n}',
      },
      { code: 'server {\n    ssl_ciphers HIGH:!anull;\n}', fixed: 'server {\n    ssl_ciphers HIGH:!aNULL;\n}' },
      'server {\n    ssl_ciphers TLS_AES_128_GCM_SHA256:HIGH;\n}',
    ],
    valid: ['server {\n    ssl_ciphers HIGH:!EXPORT:!DES:!RC4;\n}'],
  },
  reach: 'section',
  visit: {
    'directive:ssl_ciphers': check,
    'directive:proxy_ssl_ciphers': check,
    'directive:grpc_ssl_ciphers': check,
    'directive:uwsgi_ssl_ciphers': check,
    'directive:zone_sync_ssl_ciphers': check,
  },
});
