import { isPrivate, maskBits } from '../../../core/nfs/exports/address.ts';
import { clientType, parseNetwork } from '../../../core/nfs/exports/client.ts';
import { defineRule } from '../define-rule.ts';

/** Finds names and networks that match more than one may think. */
export default defineRule({
  id: 'nfs-exports/wide-client',
  severity: 'info',
  since: '0.1.0',
  fix: 'none',
  reach: 'section',
  what: 'A client matches more hosts than it may seem.',
  why: 'Wildcards are matched against the name that the client’s own reverse DNS gives, so whoever runs that zone decides who matches; in nfs-utils `*` matches dots too, so that `*.example.org` covers `a.b.example.org`. A netgroup is looked up by the full name, by aliases and, without its domain, by the short name: `web.example.net` matches an entry `(web,,)` that was meant for another domain. A public network of more than 4096 addresses is somebody else’s in part.',
  references: ['exports(5)', 'support/export/client.c, check_wildcard, check_netgroup (nfs-utils 2.6.2)'],
  examples: {
    invalid: ['/srv *.example.org(sec=krb5p,rw)\n', '/srv 198.0.0.0/8(sec=krb5p,rw)\n', '/srv @build(sec=krb5p,rw)\n'],
    valid: ['/srv 10.0.0.0/8(sec=krb5p,rw)\n', '/srv host.example.org(sec=krb5p,rw)\n', '/srv *(ro)\n'],
  },
  visit: {
    client(node, context) {
      const type = clientType(node.name);
      const span = node.host ?? node;
      if (type === 'wildcard')
        context.report(
          span,
          'Whoever runs the reverse DNS of an address decides whether it matches; "*" matches dots too.',
        );
      if (type === 'netgroup')
        context.report(
          span,
          'Whoever edits the netgroup decides; a host also matches by its short name, whatever its domain.',
          { severity: 'hint' },
        );
      if (type !== 'network') return;
      const network = parseNetwork(node.name);
      if ('kind' in network || isPrivate(network.address)) return;
      const bits = maskBits(network.mask);
      if (bits > 0 && bits < (network.address.length === 4 ? 20 : 32))
        context.report(
          span,
          `This is a public network of ${network.address.length === 4 ? `${2 ** (32 - bits)} addresses` : 'many sites'}.`,
        );
    },
  },
});
