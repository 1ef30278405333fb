import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { parseExports } from '../../../core/nfs/exports/parse.ts';
import { exportsFolder } from '../../../core/nfs/exports/tables.ts';
import type { ClientNode, ExportsTree } from '../../../core/nfs/exports/tree.ts';
import { isKerberos } from '../../../core/nfs/flavours.ts';
import { type GroupLookup, groupLookup } from '../../../core/nfs/group-lookup.ts';
import { kerberosGaps } from '../../../core/nfs/kerberos-setup.ts';
import { readNfsVersion } from '../../../core/nfs/version.ts';
import { lazy } from '../../../core/syntax/lazy.ts';
import { remember } from '../../../core/syntax/remember.ts';
import type { Stretch } from '../../../core/syntax/stretches.ts';
import { dirname } from '../../../core/text/path.ts';
import { findGrant, type Grant, grantsOf, grantsOfOthers, type OtherGrants, someGrant } from './grants.ts';
import { type Groups, groupGrants, indexNames, pathOf, type SharedNames } from './shared.ts';

/** What is known about one exports file. */
export interface ExportsAnalysis extends Analysis {
  readonly root: ExportsTree;
  /** The nfs-utils that will read it, dotted, or undefined for any. */
  readonly version: string | undefined;
  /** Every client, in the order of the text; asking for them makes all entries move to where they belong. */
  readonly grants: readonly Grant[];
  grantOf(client: ClientNode): Grant;
  /** What the server's other files in sight grant. */
  readonly others: OtherGrants;
  /** What entries of this file may share. */
  readonly names: SharedNames;
  /** The grants of all files by path. */
  readonly byPath: Groups;
  /** Whether the server looks up groups itself, as far as files beside this one tell. */
  readonly groupLookup: GroupLookup;
  /** What Kerberos misses beside the exports, where one of them offers it. */
  readonly kerberosGaps: readonly string[];
  /** The text of the fstab beside it, where that is in sight. */
  readonly fstab: string | undefined;
}

/** Whether a client may use Kerberos. */
export const mayUseKerberos = ({ client, effective }: Pick<Grant, 'client' | 'effective'>): boolean =>
  client.name.startsWith('gss/') || effective.flavours.some(({ name }) => isKerberos(name));

const offersKerberos = remember((stretch: Stretch) => someGrant(stretch, mayUseKerberos));

/** Parses exports and works out what each client gets. */
export function analyseExports({
  document,
  settings,
  files,
  previous,
}: AnalysisInput<ExportsAnalysis>): ExportsAnalysis {
  const root = parseExports(document.text, previous && { text: previous.document.text, tree: previous.root });
  // Other files are asked for here, not when a rule needs them: only then are they loaded before the rules run.
  const others = grantsOfOthers(document.path, files);
  const names = indexNames(root, previous?.names);
  const grants = lazy(() => grantsOf(root.entries));
  const lookup = groupLookup(document.path, files);
  const folder = exportsFolder(document.path) ?? dirname(document.path);
  const beside = files.get(`${folder === '/' ? '' : folder}/fstab`);
  const kerberos = root.children.some(offersKerberos);
  return {
    document,
    root,
    comments: root.comments,
    version: readNfsVersion(settings),
    get grants() {
      return grants();
    },
    grantOf: (client) => findGrant(root, client),
    others,
    names,
    byPath: groupGrants(others, names.paths, pathOf),
    groupLookup: lookup,
    kerberosGaps: kerberos ? kerberosGaps(folder, files) : [],
    fstab: beside.state === 'loaded' ? beside.text : undefined,
  };
}
