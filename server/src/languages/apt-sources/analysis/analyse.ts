import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { parseSourceLines } from '../parse/lines.ts';
import { parseSourceStanzas } from '../parse/stanzas.ts';
import type { SourcesTree } from '../parse/tree.ts';

/** What is known about one list of sources. */
export interface SourcesAnalysis extends Analysis {
  readonly root: SourcesTree;
  /** The day by which the support of releases is judged, as YYYY-MM-DD. */
  readonly today: string;
}

/** Reads a file by the form that its name says, or else its content. Never throws. */
export function analyseSources({ document, settings }: AnalysisInput): SourcesAnalysis {
  const { path, text } = document;
  const stanzas = path.endsWith('.sources') || (!path.endsWith('.list') && /^(types|uris)[ \t]*:/im.test(text));
  const root = stanzas ? parseSourceStanzas(text) : parseSourceLines(text);
  const { today: set } = settings;
  const given = typeof set === 'string' && /^\d{4}-\d\d-\d\d$/.test(set);
  const today = given ? set : new Date().toISOString().slice(0, 10);
  return { document, root, comments: root.comments, today };
}
