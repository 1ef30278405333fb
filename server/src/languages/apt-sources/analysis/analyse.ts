import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { parseSourceLines } from '../parse/lines.ts';
import { parseSourceStanzas } from '../parse/stanzas.ts';
import { blotPlaceholders } from '../parse/template.ts';
import type { SourcesTree } from '../parse/tree.ts';
import { isSourceStanzas } from './form.ts';
import { findKeyFiles, type KeyFile } from './keys.ts';
import { findNeighbours, type Neighbour } from './neighbours.ts';

/** What is known about one list of sources. */
export interface SourcesAnalysis extends Analysis {
  readonly root: SourcesTree;
  /** The day by which the support of releases is judged, as YYYY-MM-DD. */
  readonly today: string;
  /** The files of keys that the entries name. */
  readonly keyFiles: readonly KeyFile[];
  /** The other files that apt reads together with this one. */
  readonly neighbours: readonly Neighbour[];
}

/** Reads a file by the form that its name says, or else its content. Never throws. */
export function analyseSources({
  document,
  files,
  settings,
  now = Date.now(),
  previous,
}: AnalysisInput<SourcesAnalysis>): SourcesAnalysis {
  const { path, text } = document;
  // What lies in apt's own folder is read by apt as it stands; anywhere else it may be a template.
  const blot = path.startsWith('/etc/apt/') ? (same: string) => same : blotPlaceholders;
  const before = previous && { text: previous.document.text, root: previous.root };
  const root = isSourceStanzas(path, text)
    ? parseSourceStanzas(text, { blot, before })
    : parseSourceLines(text, { blot, before });
  const { today: set } = settings;
  const given = typeof set === 'string' && /^\d{4}-\d\d-\d\d$/.test(set);
  const today = given ? set : new Date(now).toISOString().slice(0, 10);
  return {
    document,
    root,
    comments: root.comments,
    today,
    keyFiles: findKeyFiles(root, text, path, files),
    neighbours: findNeighbours(path, files),
  };
}
