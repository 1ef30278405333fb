import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { parseChangelog } from '../parse/parser.ts';
import type { ChangelogTree } from '../parse/tree.ts';

/** What is known about one changelog. */
export interface ChangelogAnalysis extends Analysis {
  readonly root: ChangelogTree;
  /** The time of the analysis, in milliseconds since 1970. */
  readonly now: number;
}

/** Reads a changelog. Never throws. */
export function analyseChangelog({ document, now = Date.now() }: AnalysisInput): ChangelogAnalysis {
  const root = parseChangelog(document.text);
  return { document, root, comments: root.comments, now };
}
