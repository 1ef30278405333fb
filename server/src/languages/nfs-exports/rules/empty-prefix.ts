import { clientType, parseNetwork } from '../../../core/nfs/exports/client.ts';
import { isEmptyPrefix } from '../../../core/nfs/exports/matching.ts';
import { replacement } from '../../../core/text/edit.ts';
import { defineRule } from '../define-rule.ts';

/** Finds networks of prefix length 0, which do not mean everybody. */
export default defineRule({
  id: 'nfs-exports/empty-prefix',
  severity: 'warning',
  since: '0.1.0',
  fix: 'suggested',
  reach: 'section',
  what: 'A network has the prefix length 0.',
  why: 'mountd shifts a 32 bit number by 32 for it, which C leaves undefined: as built for PCs and ARM servers, `0.0.0.0/0` matches the address 0.0.0.0 alone, so that every client is refused, and another build may let everybody in. `0.0.0.0/0.0.0.0` and `*` say clearly that everybody is meant; a network or host is nearly always better.',
  references: ['support/export/client.c, init_netmask4 and init_netmask6 (nfs-utils 2.6.2 to 2.9.2)'],
  examples: {
    invalid: [
      { code: '/srv 0.0.0.0/0(sec=krb5p,rw)\n', fixed: '/srv 0.0.0.0/0.0.0.0(sec=krb5p,rw)\n' },
      { code: '/srv ::/0(sec=krb5p,ro)\n', fixed: '/srv ::/::(sec=krb5p,ro)\n' },
    ],
    valid: ['/srv 0.0.0.0/0.0.0.0(sec=krb5p,rw) 192.0.2.0/24(sec=krb5p,rw)\n'],
  },
  visit: {
    client(node, context) {
      const { host, name } = node;
      if (host === undefined || clientType(name) !== 'network' || !isEmptyPrefix(name)) return;
      const network = parseNetwork(name);
      if ('kind' in network) return;
      const clear = network.address.length === 4 ? '0.0.0.0/0.0.0.0' : '::/::';
      context.report(host, `"${name}" lets nobody in with the usual builds of mountd; ${clear} or * mean everybody.`, {
        fixes: [{ title: `Change to ${clear}`, safety: 'suggested', edits: [replacement(host, clear)] }],
      });
    },
  },
});
