import type { Inline } from '../../../core/features/view.ts';
import { anonymousExport, type EffectiveExport } from '../../../core/nfs/exports/effective.ts';
import type { ExportsAnalysis } from '../analysis/analyse.ts';
import type { Grant } from '../analysis/grants.ts';

/** An entry that may hold for somebody. */
export interface Candidate {
  readonly name: string;
  readonly effective: EffectiveExport;
  /** The client as it stands in its file. */
  readonly source: Inline;
}

function candidateOf({ client, effective, path }: Grant): Candidate {
  const at = { span: client.host ?? client, ...(path === undefined ? {} : { path }) };
  return { name: client.name, effective, source: { source: client.name, at } };
}

/** Every entry of the server, in the order of its files; a path without a client is open to everybody. */
export function candidatesOf({ grants, others, root }: ExportsAnalysis): Candidate[] {
  const anonymous = root.entries
    .filter((entry) => entry.anonymous)
    .map(
      (entry): Candidate => ({
        name: '*',
        effective: anonymousExport(entry),
        source: { source: `${entry.path.value} without a client`, at: { span: entry.path } },
      }),
    );
  return [...others.before, ...grants, ...others.behind].map(candidateOf).concat(anonymous);
}
