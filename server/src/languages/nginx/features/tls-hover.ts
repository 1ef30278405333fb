import type { Hover } from '../../../core/features/hover.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { offsetInText } from '../edits.ts';
import type { DirectiveNode, WordNode } from '../parse/tree.ts';
import { evaluateCiphersuites } from '../tls/ciphersuites.ts';
import { describeCipherString } from '../tls/describe-ciphers.ts';
import { groupByName } from '../tls/groups.ts';
import { protocolByName, TLS_PROTOCOLS, type TlsProtocol } from '../tls/protocols.ts';
import { rateSuite } from '../tls/strength.ts';
import { spanInWord } from '../tls-config/cipher-fixes.ts';
import { evaluateCiphers } from '../tls-config/ciphers.ts';
import { readGroupList } from '../tls-config/group-list.ts';

/** nginx reads no longer word, in bytes. */
const longestWord = 4096;

const code = (text: string) => `\`${text.replaceAll('`', "'")}\``;

function hoverCiphers(analysis: NginxAnalysis, word: WordNode, offset: number): Hover {
  const { parts } = evaluateCiphers(analysis, word.value);
  const { openssl } = analysis.target;
  const base = offsetInText(word, 0);
  const part =
    base === undefined ? undefined : parts.find(({ start, end }) => base + start <= offset && offset <= base + end);
  const own = part?.words.map(({ text, summary }) => `${code(text)}: ${summary}`) ?? [];
  const all = `**The whole string** with OpenSSL ${openssl}: ${describeCipherString(word.value, { openssl })}`;
  const span = part === undefined || parts.length < 2 ? word : spanInWord(word, part);
  return { span, markdown: parts.length < 2 ? all : [own.join('  \n'), all].filter(Boolean).join('\n\n---\n\n') };
}

const states: Readonly<Record<TlsProtocol['status'], string>> = {
  prohibited: 'must not be used',
  current: 'may be used',
  recommended: 'should be used',
};

function stateOf({ status, retiredBy }: TlsProtocol): string {
  return retiredBy === undefined ? states[status] : `${states[status]} (${retiredBy})`;
}

function hoverProtocol(word: WordNode): Hover | undefined {
  const protocol = protocolByName(word.value);
  if (protocol === undefined) return undefined;
  const rows = TLS_PROTOCOLS.map((row) => {
    const name = row === protocol ? `**${row.name}**` : row.name;
    return `| ${name} | ${row.year} | ${row.specification} | ${stateOf(row)} |`;
  });
  const table = ['| Protocol | Year | Document | State |', '| --- | --- | --- | --- |', ...rows].join('\n');
  return { span: word, markdown: `**${protocol.name}**: ${protocol.summary}\n\n${table}` };
}

function hoverGroups(word: WordNode, offset: number, openssl: string): Hover | undefined {
  if (word.value === 'auto') {
    return { span: word, markdown: `The list that is built into OpenSSL ${openssl}.` };
  }
  const base = offsetInText(word, 0);
  const listed = readGroupList(word.value, openssl);
  const at =
    base === undefined ? undefined : listed.find(({ start, end }) => base + start <= offset && offset <= base + end);
  const shown = at === undefined ? listed : [at];
  const lines = shown.map(({ name }) => {
    const group = groupByName(name, openssl);
    if (group === undefined)
      return `${code(name)}: OpenSSL ${openssl} knows no group of this name and rejects the list.`;
    const versions =
      group.only === undefined ? '' : group.only === 'TLSv1.3' ? ' TLS 1.3 only.' : ' Up to TLS 1.2 only.';
    const since = group.since === undefined ? '' : ` Since OpenSSL ${group.since}.`;
    return `${code(name)}: ${group.summary} ${group.bits} bits of security.${versions}${since}`;
  });
  return { span: at === undefined ? word : spanInWord(word, at), markdown: lines.join('\n\n') };
}

function hoverSuites(word: WordNode, openssl: string): Hover {
  const { parts, accepted } = evaluateCiphersuites(word.value, openssl);
  const lines = parts.map(({ text, suite }) => {
    if (suite === undefined) return `- ${code(text)}: no TLS 1.3 suite of OpenSSL ${openssl}`;
    const { grade, labels } = rateSuite(suite);
    return `- ${code(text)}: ${grade}${labels.length === 0 ? '' : ` (${labels.join(', ')})`}`;
  });
  const title = accepted ? 'TLS 1.3 cipher suites, most preferred first:' : `OpenSSL ${openssl} rejects this list.`;
  return { span: word, markdown: `${title}\n\n${lines.join('\n')}` };
}

/** What a TLS setting means: the suites of a cipher string, a protocol's state, a group's strength. */
export function hoverTls(
  analysis: NginxAnalysis,
  directive: DirectiveNode,
  word: WordNode,
  offset: number,
): Hover | undefined {
  const { name, args } = directive;
  const { openssl } = analysis.target;
  if (analysis.root.template || word.value.length > longestWord) return undefined;
  if (/(^|_)ssl_protocols$/.test(name)) return hoverProtocol(word);
  if (/(^|_)ssl_ciphers$/.test(name)) return hoverCiphers(analysis, word, offset);
  if (name === 'ssl_ecdh_curve') return hoverGroups(word, offset, openssl);
  if (!/(^|_)ssl_conf_command$/.test(name) || word !== args[1]) return undefined;
  const command = args[0]?.value.toLowerCase();
  if (command === 'ciphersuites') return hoverSuites(word, openssl);
  if (command === 'cipherstring') return hoverCiphers(analysis, word, offset);
  return command === 'groups' || command === 'curves' ? hoverGroups(word, offset, openssl) : undefined;
}
