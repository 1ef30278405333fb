import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { parseExports } from '../../../core/nfs/exports/parse.ts';
import { exportsFolder } from '../../../core/nfs/exports/tables.ts';
import type { ClientNode, ExportsTree } from '../../../core/nfs/exports/tree.ts';
import { isKerberos } from '../../../core/nfs/flavours.ts';
import { type GroupLookup, groupLookup } from '../../../core/nfs/group-lookup.ts';
import { kerberosGaps } from '../../../core/nfs/kerberos-setup.ts';
import { readNfsVersion } from '../../../core/nfs/version.ts';
import { dirname } from '../../../core/text/path.ts';
import { findGrant, type Grant, grantsOf, grantsOfServer } from './grants.ts';

/** What is known about one exports file. */
export interface ExportsAnalysis extends Analysis {
  readonly root: ExportsTree;
  /** The nfs-utils that will read it, dotted, or undefined for any. */
  readonly version: string | undefined;
  /** Every client, in the order of the text. */
  readonly grants: readonly Grant[];
  grantOf(client: ClientNode): Grant;
  /** The same, with those of the server's other files in sight, in the order in which exportfs reads them. */
  readonly serverGrants: readonly Grant[];
  /** Whether the server looks up groups itself, as far as files beside this one tell. */
  readonly groupLookup: GroupLookup;
  /** What Kerberos misses beside the exports, where one of them offers it. */
  readonly kerberosGaps: readonly string[];
  /** The text of the fstab beside it, where that is in sight. */
  readonly fstab: string | undefined;
}

/** Parses exports and works out what each client gets. */
export function analyseExports({
  document,
  settings,
  files,
  previous,
}: AnalysisInput<ExportsAnalysis>): ExportsAnalysis {
  const root = parseExports(document.text, previous && { text: previous.document.text, tree: previous.root });
  const grants = grantsOf(root);
  // Other files are asked for here, not when a rule needs them: only then are they loaded before the rules run.
  const serverGrants = grantsOfServer(document.path, grants, files);
  const lookup = groupLookup(document.path, files);
  const folder = exportsFolder(document.path) ?? dirname(document.path);
  const beside = files.get(`${folder === '/' ? '' : folder}/fstab`);
  const kerberos = grants.some(
    ({ client, effective }) =>
      client.name.startsWith('gss/') || effective.flavours.some(({ name }) => isKerberos(name)),
  );
  return {
    document,
    root,
    comments: root.comments,
    version: readNfsVersion(settings),
    grants,
    serverGrants,
    grantOf: (client) => findGrant(grants, client),
    groupLookup: lookup,
    kerberosGaps: kerberos ? kerberosGaps(folder, files) : [],
    fstab: beside.state === 'loaded' ? beside.text : undefined,
  };
}
