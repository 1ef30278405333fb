import { clientType, clientTypes } from '../../../core/nfs/exports/client.ts';
import { effectiveExports } from '../../../core/nfs/exports/effective.ts';
import { etabOptions } from '../../../core/nfs/exports/etab.ts';
import type { Overlap } from '../../../core/nfs/exports/overlap.ts';
import { findOverlaps, type OverlapItem } from '../../../core/nfs/exports/overlaps.ts';
import type { EntryNode } from '../../../core/nfs/exports/tree.ts';
import type { RuleContext } from '../../../core/rules/rule.ts';
import { remember } from '../../../core/syntax/remember.ts';
import type { Stretch } from '../../../core/syntax/stretches.ts';
import type { ExportsAnalysis } from '../analysis/analyse.ts';
import { entriesOf, type Grant, grantsOfEntry } from '../analysis/grants.ts';
import { defineRule } from '../define-rule.ts';

const rank = ({ client }: Grant) => clientTypes.indexOf(clientType(client.name));

const itemsOf = (grants: readonly Grant[]): OverlapItem[] =>
  grants.map(({ client, effective }) => ({ name: client.name, options: etabOptions(effective) }));

/** What the clients of an entry share with others of it; most entries are the only one of their path. */
const overlapsOf = remember((entry: EntryNode) => {
  const effective = effectiveExports(entry);
  // A list of a million clients with the same options is the usual long one.
  return effective.every((one) => one === effective[0]) ? [] : findOverlaps(itemsOf(grantsOfEntry(entry)));
});

/** The paths of entries whose clients overlap by themselves. */
const pathsWithOverlaps = remember((stretch: Stretch) =>
  entriesOf(stretch).flatMap((entry) => (overlapsOf(entry).length > 0 ? entry.path.value : [])),
);

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
      const { byPath, root } = context.analysis;
      const found = [...new Set([...byPath.shared, ...root.children.flatMap(pathsWithOverlaps)])].flatMap((path) => {
        const grants = byPath.get(path);
        const { entry } = grants[0] ?? {};
        const alone = entry !== undefined && grants.every((grant) => grant.entry === entry);
        const overlaps = alone ? overlapsOf(entry) : findOverlaps(itemsOf(grants));
        return overlaps.map(({ at, other, kind }) => ({ grant: grants[at]!, other: grants[other]!, kind }));
      });
      const own = found.filter(({ grant }) => grant.path === undefined);
      for (const { grant, other, kind } of own.sort((a, b) => a.grant.client.start - b.grant.client.start))
        report(grant, other, kind, context);
    },
  },
});
