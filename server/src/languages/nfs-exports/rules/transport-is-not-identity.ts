import { defineRule } from '../define-rule.ts';
import { addOptionFirst } from '../edits.ts';

/** Finds TLS that stands in for authentication. */
export default defineRule({
  id: 'nfs-exports/transport-is-not-identity',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: 'TLS protects the connection, and AUTH_SYS still believes any user id.',
  why: '`xprtsec=tls` encrypts and `mtls` also proves which host speaks. Neither says which user: root on a client, or anybody who has its certificate, can claim any user id. Where users of the clients are not trusted, use Kerberos.',
  references: ['RFC 9289, section 4.2', 'exports(5)'],
  examples: {
    invalid: [{ code: '/srv 192.0.2.1(rw,xprtsec=tls)\n', fixed: '/srv 192.0.2.1(sec=krb5,rw,xprtsec=tls)\n' }],
    valid: ['/srv 192.0.2.1(rw,sec=krb5,xprtsec=mtls)\n', '/srv 192.0.2.1(rw)\n'],
  },
  visit: {
    client(node, context) {
      const { effective } = context.analysis.grantOf(node);
      const option = node.options?.items.find((item) => item.name === 'xprtsec');
      if (
        option === undefined ||
        !effective.flavours.some((flavour) => flavour.name === 'sys' || flavour.name === 'unix')
      )
        return;
      const fixes = effective.explicitFlavours
        ? []
        : [{ title: 'Add sec=krb5', safety: 'suggested' as const, edits: [addOptionFirst(node, 'sec=krb5')] }];
      context.report(option, 'This protects the connection; user ids are still whatever the client claims.', { fixes });
    },
  },
});
