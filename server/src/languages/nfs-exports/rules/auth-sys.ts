import { clientType } from '../../../core/nfs/exports/client.ts';
import type { EffectiveExport } from '../../../core/nfs/exports/effective.ts';
import { optionSince } from '../../../core/nfs/exports/options.ts';
import type { ClientNode, OptionNode } from '../../../core/nfs/exports/tree.ts';
import type { Fix } from '../../../core/rules/diagnostic.ts';
import { compareVersions } from '../../../core/schema/version.ts';
import { replacement } from '../../../core/text/edit.ts';
import { isLoopback } from '../analysis/loopback.ts';
import { defineRule } from '../define-rule.ts';
import { addOption, addOptionFirst } from '../edits.ts';

const strongest = ['krb5p', 'krb5i', 'krb5'];

const isSys = (word: string) => word === 'sys' || word === 'unix';

/** Ways to Kerberos from an explicit list: put it in the place of sys, or, where the list has it already, drop sys. */
function fixesOfList(option: OptionNode): Fix[] {
  const words = (option.value ?? '').split(':');
  const rest = words.filter((word) => !isSys(word));
  const edit = (title: string, value: string): Fix => ({
    title,
    safety: 'suggested',
    edits: [replacement(option, `sec=${value}`)],
  });
  if (rest.some((word) => strongest.includes(word))) return [edit('Drop sys', rest.join(':'))];
  const inPlace = (flavour: string) => words.flatMap((word) => (isSys(word) ? [flavour] : [word])).join(':');
  return [
    ...strongest.map((flavour) => edit(`Change to sec=${inPlace(flavour)}`, inPlace(flavour))),
    edit('Offer krb5p before sys, for a transition', inPlace('krb5p:sys')),
  ];
}

/** Whether every connection is protected, which another rule speaks of. */
const isEncrypted = ({ transports }: EffectiveExport) => transports.length > 0 && !transports.includes('none');

/** TLS where the nfs-utils that reads the file may know it. */
function fixOfTransport(client: ClientNode, version: string | undefined): Fix[] {
  if (version !== undefined && compareVersions(version, optionSince.xprtsec ?? version) < 0) return [];
  if (client.options?.items.some(({ name }) => name === 'xprtsec')) return [];
  const title = 'Add xprtsec=mtls: encrypts and proves the host, but users are still only claimed';
  return [{ title, safety: 'suggested', edits: [addOption(client, 'xprtsec=mtls')] }];
}

function fixesOfDefault(client: ClientNode): Fix[] {
  return [...strongest, 'krb5p:sys'].map((value) => ({
    title: value.includes(':') ? `Add sec=${value}, for a transition` : `Add sec=${value}`,
    safety: 'suggested' as const,
    edits: [addOptionFirst(client, `sec=${value}`)],
  }));
}

/** Finds clients that may use AUTH_SYS. */
export default defineRule({
  id: 'nfs-exports/auth-sys',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: 'A client may use AUTH_SYS, which believes whatever user the client claims to be.',
  why: 'Without `sec=`, and with `sec=sys`, the server takes the user id and at most 16 groups from the client, unproven and unencrypted. Any machine that gets the address of a client can be any user. Kerberos (`krb5p`, `krb5i`, `krb5`) proves who the user is. In a transition, `sec=krb5p:sys` lets clients choose, Kerberos first; drop `sys` when all have moved. `xprtsec=tls` or `mtls` encrypts the connection, but the user is still only claimed. A client that is the server itself is not reported.',
  references: ['exports(5)', 'RFC 5531, appendix A', 'RFC 7530, section 3.2', 'RFC 9289'],
  examples: {
    invalid: [
      { code: '/srv 192.0.2.1(rw,no_subtree_check)\n', fixed: '/srv 192.0.2.1(sec=krb5p,rw,no_subtree_check)\n' },
      { code: '/srv 192.0.2.1(rw,sec=sys)\n', fixed: '/srv 192.0.2.1(rw,sec=krb5p)\n' },
      '/srv 192.0.2.1(sec=krb5p:sys,rw)\n',
      '/srv -sec=sys,rw 192.0.2.1\n',
      '/srv 192.0.2.1(rw,xprtsec=none:tls)\n',
    ],
    valid: ['/srv 192.0.2.1(sec=krb5p,rw)\n', '/srv localhost(rw)\n', '/srv gss/krb5p(rw)\n'],
  },
  visit: {
    client(node, context) {
      const { effective, entry } = context.analysis.grantOf(node);
      if (clientType(node.name) === 'gss' || isLoopback(node.name) || isEncrypted(effective)) return;
      if (!effective.flavours.some((flavour) => isSys(flavour.name))) return;
      const lists = [...(node.options?.items ?? []), ...entry.defaults.flatMap((item) => item.options.items)];
      const option = lists.find((item) => item.name === 'sec' && item.value?.split(':').some(isSys));
      const kerberos = effective.flavours.some((flavour) => strongest.includes(flavour.name));
      const span = option ?? node.host ?? node;
      const message = kerberos
        ? 'AUTH_SYS is still offered here: a client that chooses it is believed whatever user it claims.'
        : `AUTH_SYS is in force${option === undefined ? ' by default' : ''}: whatever user the client claims is believed, unencrypted.`;
      context.report(span, message, {
        severity: kerberos ? 'info' : 'warning',
        fixes: [
          ...(option === undefined ? fixesOfDefault(node) : fixesOfList(option)),
          ...fixOfTransport(node, context.analysis.version),
        ],
      });
    },
  },
});
