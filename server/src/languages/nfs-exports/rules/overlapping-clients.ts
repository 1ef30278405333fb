import { inNetwork, parseAddress } from '../../../core/nfs/exports/address.ts';
import { clientType, clientTypes, parseNetwork } from '../../../core/nfs/exports/client.ts';
import { etabOptions } from '../../../core/nfs/exports/etab.ts';
import type { Grant } from '../analysis/grants.ts';
import { defineRule } from '../define-rule.ts';

const mostClients = 200;

/** Whether two names surely share an address. */
function overlap(a: string, b: string): boolean {
  const read = (name: string) => {
    if (clientType(name) === 'network') {
      const network = parseNetwork(name);
      return 'kind' in network ? undefined : network;
    }
    const address = parseAddress(name);
    return address === undefined ? undefined : { address, mask: address.map(() => 255) };
  };
  const left = read(a);
  const right = read(b);
  if (left === undefined || right === undefined) return false;
  return inNetwork(left.address, right.address, right.mask) || inNetwork(right.address, left.address, left.mask);
}

/** Finds clients of a path that cover the same addresses and get something else. */
export default defineRule({
  id: 'nfs-exports/overlapping-clients',
  severity: 'info',
  since: '0.1.0',
  fix: 'none',
  what: 'Two clients of a path cover the same addresses and have different options.',
  why: 'For an address, the server takes hosts before networks, networks before wildcards, then netgroups and `*`; within a kind, the order of the file decides. Options are never merged, so a later, wider entry neither adds to nor takes from a narrower one.',
  references: ['exports(5)', 'support/export/export.c, export_find (nfs-utils 2.6.2)'],
  examples: {
    invalid: ['/srv 192.0.2.0/24(ro) 192.0.2.5(rw)\n', '/srv 192.0.2.0/24(ro) 192.0.0.0/16(rw)\n'],
    valid: ['/srv 192.0.2.0/24(ro) 198.51.100.5(rw)\n', '/srv 192.0.2.5(ro) 192.0.2.0/24(ro)\n'],
  },
  visit: {
    end(context) {
      const byPath = new Map<string, Grant[]>();
      for (const grant of context.analysis.grants) {
        const list = byPath.get(grant.effective.path);
        if (list === undefined) byPath.set(grant.effective.path, [grant]);
        else list.push(grant);
      }
      for (const list of byPath.values()) {
        if (list.length > mostClients) continue;
        for (const [index, grant] of list.entries()) {
          const other = list
            .slice(0, index)
            .find(
              (earlier) => earlier.client.name !== grant.client.name && overlap(earlier.client.name, grant.client.name),
            );
          if (other === undefined || etabOptions(other.effective) === etabOptions(grant.effective)) continue;
          const rank = ({ client }: Grant) => clientTypes.indexOf(clientType(client.name));
          const winner = rank(grant) < rank(other) ? grant : other;
          context.report(
            grant.client.host ?? grant.client,
            `This covers addresses of ${other.client.name} too; for those, the options of ${winner.client.name} hold.`,
            { related: [{ span: other.client, message: 'The other client.' }] },
          );
        }
      }
    },
  },
});
