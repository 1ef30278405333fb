import type { IncludeEdge } from '../../../core/features/include-graph.ts';
import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { createLineIndex } from '../../../core/text/line-index.ts';
import { basename } from '../../../core/text/path.ts';
import type { Flow } from '../dispatch/explore.ts';
import { createFlowMemory, type FlowMemory } from '../dispatch/flow-memory.ts';
import { editionOf } from '../parse/edition.ts';
import { parsePam } from '../parse/parser.ts';
import type { EntryNode, PamTree } from '../parse/tree.ts';
import { type Facility, facilityNames } from '../schema/facilities.ts';
import { type ExpandedStack, expandStack, type Included } from './expand.ts';
import { createResolver, includeEdges } from './includes.ts';
import { neighbourEdges, neighboursOf } from './neighbours.ts';
import { type PamSettings, readSettings } from './settings.ts';

/** One stack of a service with all that can happen in it. */
export interface Stack extends ExpandedStack {
  /** In lower case; the file's name where the file is of one service. */
  readonly service: string;
  /** The lines of the document that are about the service, of every type. */
  readonly lines: readonly EntryNode[];
  /** The first place of an entry among the handlers. */
  indexOf(entry: EntryNode): number | undefined;
  /** What can happen; undefined where not all of the stack is in sight. */
  flow(): Flow | undefined;
}

/** What is known about one file. */
export interface PamAnalysis extends Analysis {
  readonly root: PamTree;
  readonly settings: PamSettings;
  /** The file's name. */
  readonly name: string;
  /** Every stack that has a line in this file; worked out at the first use. */
  stacks(): readonly Stack[];
  /** The stack that an entry of this file belongs to. */
  stackOf(entry: EntryNode): Stack | undefined;
  /** What an `include`, `substack` or `@include` leads to. */
  targetOf(entry: EntryNode): Included | undefined;
  /** The names of the services in a folder, as far as it is in sight. */
  servicesIn(folder: string): readonly string[];
  /** Every include that can be followed from here on, and those of the services beside this one. */
  edges(): readonly IncludeEdge[];
  /** What can happen in the stacks, for the next version of the text. */
  readonly flows: FlowMemory;
  /** What would be known if the document had another text, with the same other files. */
  withText(text: string): PamAnalysis;
}

/** Parses a file; its stacks are expanded when somebody asks for them. */
export function analysePam({ document, files, settings: values, previous }: AnalysisInput<PamAnalysis>): PamAnalysis {
  const { path, text } = document;
  const name = basename(path);
  const settings = readSettings(values);
  const edition = editionOf(settings.version);
  const flows = createFlowMemory(previous?.settings.version === settings.version ? previous?.flows : undefined);
  const root = parsePam(text, name === 'pam.conf' ? 'conf' : 'service', edition);
  const resolve = createResolver({ path, tree: root }, files, edition);
  let stacks: ReadonlyMap<string, Stack> | undefined;
  // Not put off, since whoever asks for a file that is not loaded yet must ask while the analysis is made.
  const onward = includeEdges(path, root, resolve);
  const followed = new Set([path, ...onward.map(({ from }) => from)]);
  const beside = neighbourEdges(neighboursOf(path, root.form, files, edition), resolve);
  const edges: readonly IncludeEdge[] = [...onward, ...beside.filter(({ from }) => !followed.has(from))];

  const analysis: PamAnalysis = {
    document,
    root,
    comments: root.comments,
    settings,
    name,
    stacks() {
      return [...allStacks().values()];
    },
    stackOf(entry) {
      return entry.facility === undefined ? undefined : allStacks().get(`${serviceOf(entry, name)} ${entry.facility}`);
    },
    targetOf(entry) {
      return entry.includes === undefined || entry.module === undefined ? undefined : resolve(entry.module.value, path);
    },
    servicesIn(folder) {
      const listed = files.list(folder);
      return typeof listed === 'string' ? [] : listed.filter((entry) => !entry.folder).map((entry) => entry.name);
    },
    edges: () => edges,
    flows,
    withText: (other) =>
      analysePam({ document: { path, text: other, lines: createLineIndex(other) }, files, settings: values }),
  };
  return analysis;

  function allStacks(): ReadonlyMap<string, Stack> {
    stacks ??= new Map(
      [...byService(root, name)].flatMap(([service, entries]) =>
        facilityNames.map((facility): [string, Stack] => [
          `${service} ${facility}`,
          stackFor(service, { ...root, entries }, facility),
        ]),
      ),
    );
    return stacks;
  }

  function stackFor(service: string, tree: PamTree, facility: Facility): Stack {
    const expanded = expandStack(path, tree, facility, resolve, edition);
    let asked: { readonly flow: Flow | undefined } | undefined;
    let places: Map<EntryNode, number> | undefined;
    return {
      ...expanded,
      service,
      lines: tree.entries,
      indexOf(entry) {
        // From the end, so that the first place of an entry that is there twice stays.
        places ??= new Map(
          expanded.handlers.map((handler, index): [EntryNode, number] => [handler.entry, index]).reverse(),
        );
        return places.get(entry);
      },
      flow() {
        if (expanded.unseen.length > 0 || expanded.aborted || expanded.handlers.length === 0) return undefined;
        asked ??= { flow: flows.flowOf(`${service} ${facility}`, expanded.handlers) };
        return asked.flow;
      },
    };
  }
}

/** The service that an entry belongs to, in lower case. */
export function serviceOf(entry: EntryNode, name: string): string {
  return entry.service === undefined ? name : entry.service.value.toLowerCase();
}

function byService(root: PamTree, name: string): Map<string, readonly EntryNode[]> {
  if (root.form === 'service') return new Map([[name, root.entries]]);
  const groups = new Map<string, EntryNode[]>();
  for (const entry of root.entries) {
    const service = serviceOf(entry, name);
    const group = groups.get(service);
    if (group === undefined) groups.set(service, [entry]);
    else group.push(entry);
  }
  return groups;
}
