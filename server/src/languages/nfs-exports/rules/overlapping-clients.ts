import { clientType, clientTypes } from '../../../core/nfs/exports/client.ts';
import { etabOptions } from '../../../core/nfs/exports/etab.ts';
import { type Overlap, overlap } from '../../../core/nfs/exports/overlap.ts';
import type { EntryNode } from '../../../core/nfs/exports/tree.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import { remember } from '../../../core/syntax/remember.ts';
import type { ExportsAnalysis } from '../analysis/analyse.ts';
import { type Grant, grantsByPath, grantsOfEntry } from '../analysis/grants.ts';
import { defineRule } from '../define-rule.ts';

const mostClients = 200;

const rank = ({ client }: Grant) => clientTypes.indexOf(clientType(client.name));

interface Found {
  readonly other: Grant;
  readonly kind: Overlap;
}

/** What the clients of an entry share with others of it, by their place; most entries are the only one of their path. */
const overlapsOf = remember((entry: EntryNode): readonly (Found | undefined)[] => {
  const grants = grantsOfEntry(entry);
  return grants.length > mostClients ? [] : grants.map((grant, index) => firstOverlap(grant, grants.slice(0, index)));
});

/** The first of the earlier clients that shares machines with one and gets something else; sure ones before doubtful ones. */
function firstOverlap(grant: Grant, earlier: readonly Grant[]): Found | undefined {
  const options = etabOptions(grant.effective);
  let doubtful: Grant | undefined;
  for (const other of earlier) {
    if (other.client.name === grant.client.name) continue;
    const kind = overlap(other.client.name, grant.client.name);
    if (kind === 'no' || etabOptions(other.effective) === options) continue;
    if (kind === 'yes') return { other, kind };
    doubtful ??= other;
  }
  return doubtful === undefined ? undefined : { other: doubtful, kind: 'perhaps' };
}

function report(grant: Grant, other: Grant, kind: Overlap, context: RuleContext<ExportsAnalysis>): void {
  const winner = rank(grant) < rank(other) ? grant : other;
  const what = [grant, other].some(({ client }) => clientType(client.name) === 'wildcard') ? 'names' : 'addresses';
  const name = other.client.name;
  context.report(
    grant.client.host ?? grant.client,
    kind === 'yes'
      ? `This covers ${what} of ${name} too; for those, the options of ${winner.client.name} hold.`
      : `A machine may be meant by this and by ${name}; for it, the options of ${winner.client.name} hold.`,
    {
      severity: kind === 'yes' ? 'info' : 'hint',
      related: [
        {
          span: other.client,
          message: 'The other client.',
          ...(other.path === undefined ? {} : { path: other.path }),
        },
      ],
    },
  );
}

/** Finds clients of a path that cover the same machines and get something else. */
export default defineRule({
  id: 'nfs-exports/overlapping-clients',
  severity: 'info',
  since: '0.1.0',
  fix: 'none',
  what: 'Two clients of a path can mean the same machine and have different options.',
  why: 'For a machine, the server takes hosts before networks, networks before wildcards, then netgroups and `*`; within a kind, the order of the files decides. Options are never merged, so a later, wider entry neither adds to nor takes from a narrower one: a member of a netgroup that may write has to read only where a network with `ro` holds its address. Whether a wildcard or netgroup covers a machine is decided by the DNS and the netgroup, so that is a hint.',
  references: ['exports(5)', 'support/export/export.c, export_find (nfs-utils 2.6.2)'],
  examples: {
    invalid: [
      '/srv 192.0.2.0/24(ro) 192.0.2.5(rw)\n',
      '/srv 192.0.2.0/24(ro) 192.0.0.0/16(rw)\n',
      '/srv *.example.org(ro) *.dept.example.org(rw)\n',
      '/srv 192.0.2.0/24(ro) @admins(rw)\n',
    ],
    valid: [
      '/srv 192.0.2.0/24(ro) 198.51.100.5(rw)\n',
      '/srv 192.0.2.5(ro) 192.0.2.0/24(ro)\n',
      '/srv *.example.org(ro) *.example.net(rw)\n',
      '/srv 192.0.2.0/24(rw) *(ro)\n',
    ],
  },
  visit: {
    end(context) {
      for (const list of grantsByPath(context.analysis.serverGrants).values()) {
        if (list.length < 2 || list.length > mostClients) continue;
        const { entry } = list[0]!;
        const alone = list.every((grant) => grant.entry === entry && grant.path === undefined);
        const known = alone ? overlapsOf(entry) : undefined;
        for (const [index, grant] of list.entries()) {
          if (grant.path !== undefined) continue;
          const found = known === undefined ? firstOverlap(grant, list.slice(0, index)) : known[index];
          if (found !== undefined) report(grant, found.other, found.kind, context);
        }
      }
    },
  },
});
