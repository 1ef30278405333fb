import type { Fix } from '../../../core/rules/diagnostic.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import { nearest } from '../../../core/text/nearest.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import type { DirectiveNode, WordNode } from '../parse/tree.ts';
import { CIPHER_ALIASES } from '../tls/aliases.ts';
import type { CipherStringPart, CipherWord } from '../tls/cipher-string.ts';
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
    return `OpenSSL knows no cipher suite or group "${text}" and skips it without a word${ask === '' ? '.' : ask}`;
  }
  if (kind === 'iana') return `"${text}" is IANA's name, which OpenSSL before 3.2 skips here; write "${meant}".`;
  if (kind === 'tls13')
    return `"${text}" is a TLS 1.3 suite, which this directive does not govern: TLS 1.3 has its own list.`;
  if (kind === 'misplaced') return `OpenSSL takes "${text}" only as the first word of the string and skips it here.`;
  if (kind === 'policy') return `"${text}" means something to the OpenSSL of Red Hat and Fedora only; others skip it.`;
  return undefined;
}

function fixesFor(word: WordNode, found: CipherWord, meant: string | undefined): Fix[] {
  if (meant === undefined || word.value !== word.source) return [];
  return [
    { title: `Change to ${meant}`, safety: 'suggested', edits: [{ ...spanInWord(word, found), newText: meant }] },
  ];
}

function check(node: DirectiveNode, context: RuleContext<NginxAnalysis>): void {
  const { analysis } = context;
  const [word] = node.args;
  if (word === undefined || node.args.length !== 1 || analysis.root.template) return;
  const { accepted, parts } = evaluateCiphers(analysis, word.value);
  if (!accepted) return;
  for (const found of parts.filter((part: CipherStringPart) => part.operator !== '@').flatMap((part) => part.words)) {
    const meant = meantBy(found);
    const message = messageFor(found, meant);
    if (message === undefined) continue;
    const severity = found.kind === 'unknown' || found.kind === 'iana' ? 'warning' : 'info';
    context.report(spanInWord(word, found), message, { severity, fixes: fixesFor(word, found, meant) });
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
  visit: {
    'directive:ssl_ciphers': check,
    'directive:proxy_ssl_ciphers': check,
    'directive:grpc_ssl_ciphers': check,
    'directive:uwsgi_ssl_ciphers': check,
    'directive:zone_sync_ssl_ciphers': check,
  },
});
