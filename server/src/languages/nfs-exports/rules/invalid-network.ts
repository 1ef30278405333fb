import { clientType, parseNetwork } from '../../../core/nfs/exports/client.ts';
import { isTemplated } from '../../../core/text/templates.ts';
import { defineRule } from '../define-rule.ts';

const messages = {
  address: 'is no IP address; names of hosts take no mask.',
  netmask: 'is no netmask of the address in front of it.',
  prefix: 'is no prefix length of the address in front of it: at most 32, or 128 for IPv6.',
};

/** Finds networks that exportfs cannot read. */
export default defineRule({
  id: 'nfs-exports/invalid-network',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  reach: 'section',
  what: 'A network is no address with a prefix length or a netmask.',
  why:
    'exportfs skips the client and returns an error. A network is written with a full address (`192.0.2.0/24`, ' +
    '`192.0.2.0/255.255.255.0`, `2001:db8::/32`); IPv6 stands without brackets.',
  references: ['exports(5)', 'support/export/client.c, init_subnetwork (nfs-utils 2.6.2)'],
  examples: {
    invalid: [
      '/srv 192.0.2.0/33(ro)\n',
      '/srv 192.0.2/24(ro)\n',
      '/srv host.example.org/24(ro)\n',
      '/srv 192.0.2.0/255.255.0(ro)\n',
    ],
    valid: ['/srv 192.0.2.0/24(ro) 192.0.2.0/255.255.255.0(ro) 2001:db8::/32(ro) gss/krb5(ro) @group(ro)\n'],
  },
  visit: {
    client(node, context) {
      const { host, name } = node;
      if (host === undefined || clientType(name) !== 'network' || isTemplated(name)) return;
      const network = parseNetwork(name);
      if (!('kind' in network)) return;
      const plain = host.end - host.start === name.length && network.end > network.start;
      const span = plain ? { start: host.start + network.start, end: host.start + network.end } : host;
      context.report(span, `"${name.slice(network.start, network.end)}" ${messages[network.kind]}`);
    },
  },
});
