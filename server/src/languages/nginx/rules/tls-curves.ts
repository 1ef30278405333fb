import type { Fix, Severity } from '../../../core/rules/diagnostic.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import { compareVersions } from '../../../core/schema/version.ts';
import { nearest } from '../../../core/text/nearest.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { defineRule } from '../define-rule.ts';
import type { DirectiveNode, WordNode } from '../parse/tree.ts';
import { DEPRECATED_GROUPS, groupByName, TLS_GROUPS } from '../tls/groups.ts';
import { spanInWord } from '../tls-config/cipher-fixes.ts';
import { isBuilt } from '../tls-config/effective.ts';
import { type ListedGroup, readGroupList } from '../tls-config/group-list.ts';
import { settingsUnder } from '../tls-config/in-force.ts';

/** Newer than any that the table knows, so that every name that it has is known. */
const anyOpenSsl = '99.0';

/** nginx reads no longer word, in bytes. */
const longestWord = 4096;

interface Finding {
  readonly message: string;
  readonly severity: Severity;
  readonly meant?: string;
}

function judge({ name, optional }: ListedGroup, openssl: string, built: boolean): Finding | undefined {
  if (optional) return undefined;
  if (name === '') {
    return { message: 'A group is missing here, and OpenSSL rejects the whole list.', severity: 'warning' };
  }
  const group = groupByName(name, openssl);
  if (group !== undefined) {
    if (!DEPRECATED_GROUPS.includes(group)) return undefined;
    const bits =
      group.bits < 112 ? `offers only ${group.bits} bits of security` : 'is an old curve that RFC 8422 deprecates';
    return {
      message: `"${name}" ${bits}; take X25519 or prime256v1.`,
      severity: group.bits < 112 ? 'warning' : 'info',
    };
  }
  const later = groupByName(name, anyOpenSsl);
  if (later !== undefined) {
    const spelling = later.name === name ? undefined : later.name;
    const since = later.since !== undefined && compareVersions(openssl, later.since) < 0 ? later.since : undefined;
    const why = since === undefined ? `OpenSSL ${openssl} writes it "${later.name}"` : `it came with OpenSSL ${since}`;
    const message = `OpenSSL ${openssl} does not know "${name}" (${why}) and rejects the whole list, so that nginx does not start.`;
    return {
      message,
      severity: 'warning',
      ...(since === undefined && spelling !== undefined ? { meant: spelling } : {}),
    };
  }
  const names = [...TLS_GROUPS, ...DEPRECATED_GROUPS].flatMap((known) => [known.name, ...known.aliases]);
  const meant = nearest(name, names);
  // A provider may bring groups of its own; their names look like no slip of the pen.
  const ask = meant === undefined ? 'unless a provider brings it.' : `did you mean "${meant}"?`;
  const message = `OpenSSL knows no group "${name}" and would reject the whole list; ${ask}`;
  return {
    message,
    severity: meant !== undefined && built ? 'error' : 'warning',
    ...(meant === undefined ? {} : { meant }),
  };
}

/** The list without one of its groups, and without the colon that goes with it. */
function withoutGroup(word: WordNode, group: ListedGroup, all: readonly ListedGroup[]): Fix[] {
  if (word.value !== word.source || all.length < 2) return [];
  const { start, end } = spanInWord(word, group);
  const first = all[0] === group;
  const edit = first ? { start, end: end + 1, newText: '' } : { start: start - 1, end, newText: '' };
  return [
    { title: `Remove ${group.name === '' ? 'the empty group' : group.name}`, safety: 'suggested', edits: [edit] },
  ];
}

function check(node: DirectiveNode, context: RuleContext<NginxAnalysis>): void {
  const { analysis } = context;
  const { openssl } = analysis.target;
  const [word] = node.args;
  if (word === undefined || word.value === 'auto' || word.value.length > longestWord || analysis.root.template) return;
  const groups = readGroupList(word.value, openssl);
  const built = settingsUnder(analysis, node).some(isBuilt);
  for (const group of groups) {
    const finding = judge(group, openssl, built);
    if (finding === undefined) continue;
    const { message, severity, meant } = finding;
    const span = group.end > group.start ? spanInWord(word, group) : word;
    const fixes: Fix[] =
      meant === undefined || word.value !== word.source
        ? withoutGroup(word, group, groups)
        : [
            {
              title: `Change to ${meant}`,
              safety: 'suggested',
              edits: [{ ...spanInWord(word, group), newText: meant }],
            },
          ];
    context.report(span, message, { severity, fixes });
  }
}

/** Finds key exchange groups that OpenSSL rejects, or that are too weak. */
export default defineRule({
  id: 'nginx/tls-curves',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  what: '`ssl_ecdh_curve` names a group that OpenSSL does not know, or a weak one.',
  why:
    'One name that OpenSSL does not know makes it reject the list (`SSL_CTX_set1_curves_list() failed`), and nginx does not start. ' +
    '`X25519MLKEM768`, which guards today’s connections against later quantum computers, is there since OpenSSL 3.5 only. ' +
    'The setting `etcetera.nginx.openssl` says which OpenSSL nginx was built with.',
  references: ['RFC 8422, 5.1.1', 'Mozilla Server Side TLS 6.0', 'SSL_CTX_set1_groups_list(3)'],
  examples: {
    invalid: [
      {
        code: 'server {\n    ssl_ecdh_curve X25519:secp348r1;\n}',
        fixed: 'server {\n    ssl_ecdh_curve X25519:secp384r1;\n}',
      },
      {
        code: 'server {\n    ssl_ecdh_curve X25519MLKEM768:X25519:prime256v1;\n}',
        fixed: 'server {\n    ssl_ecdh_curve X25519:prime256v1;\n}',
      },
      'server {\n    ssl_ecdh_curve prime192v1;\n}',
    ],
    valid: [
      'server {\n    ssl_ecdh_curve X25519:prime256v1:secp384r1;\n}',
      { code: 'server {\n    ssl_ecdh_curve X25519MLKEM768:X25519;\n}', settings: { openssl: '3.5' } },
      'server {\n    ssl_ecdh_curve auto;\n}',
    ],
  },
  reach: 'section',
  visit: { 'directive:ssl_ecdh_curve': check },
});
