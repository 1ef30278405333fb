import type { IncludeEdge } from '../../../core/features/include-graph.ts';
import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { createLineIndex } from '../../../core/text/line-index.ts';
import { basename } from '../../../core/text/path.ts';
import { editionOf } from '../parse/edition.ts';
import { parsePam } from '../parse/parser.ts';
import type { EntryNode, PamTree } from '../parse/tree.ts';
import type { Included } from './expand.ts';
import { createResolver, includeEdges } from './includes.ts';
import { neighbourEdges, neighboursOf } from './neighbours.ts';
import { type PamSettings, readSettings } from './settings.ts';
import { type Stack, type Stacks, serviceOf, stacksOf } from './stacks.ts';

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
  /** The stacks as far as anybody has asked for them here or before, for the next version of the text. */
  stacksSoFar(): Stacks | undefined;
  /** What would be known if the document had another text, with the same other files. */
  withText(text: string): PamAnalysis;
}

/** Parses a file; its stacks are expanded when somebody asks for them. */
export function analysePam({ document, files, settings: values, previous }: AnalysisInput<PamAnalysis>): PamAnalysis {
  const { path, text } = document;
  const name = basename(path);
  const settings = readSettings(values);
  const edition = editionOf(settings.version);
  const isOfSameKind = previous?.settings.version === settings.version && previous?.document.path === path;
  const before = isOfSameKind ? previous : undefined;
  const read = before && { text: before.document.text, tree: before.root, edition };
  const root = parsePam(text, name === 'pam.conf' ? 'conf' : 'service', edition, read);
  const resolve = createResolver({ path, tree: root }, files, edition);
  let stacksBefore = before?.stacksSoFar();
  let stacks: Stacks | undefined;
  // Not put off, since whoever asks for a file that is not loaded yet must ask while the analysis is made.
  const onward = includeEdges(path, root, resolve);
  const followed = new Set([path, ...onward.map(({ from }) => from)]);
  const beside = neighbourEdges(neighboursOf(path, root.form, files, edition), resolve);
  const edges: readonly IncludeEdge[] = [...onward, ...beside.filter(({ from }) => !followed.has(from))];

  return {
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
    stacksSoFar: () => stacks ?? stacksBefore,
    targetOf(entry) {
      return entry.includes === undefined || entry.module === undefined ? undefined : resolve(entry.module.value, path);
    },
    servicesIn(folder) {
      const listed = files.list(folder);
      return typeof listed === 'string' ? [] : listed.filter((entry) => !entry.folder).map((entry) => entry.name);
    },
    edges: () => edges,
    withText: (other) =>
      analysePam({ document: { path, text: other, lines: createLineIndex(other) }, files, settings: values }),
  };

  function allStacks(): Stacks {
    stacks ??= stacksOf({ path, name, root, edition, resolve }, stacksBefore);
    stacksBefore = undefined;
    return stacks;
  }
}
