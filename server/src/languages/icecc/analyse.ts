import type { Analysis, AnalysisInput } from '../../core/language.ts';
import { parseShell } from '../../core/shell/parse.ts';
import type { ShellAssignment, ShellTree } from '../../core/shell/tree.ts';

/** What is known about one file of icecream's settings. */
export interface IceccAnalysis extends Analysis {
  readonly root: ShellTree;
  /** The assignment in force at the end of the file, by name. */
  readonly inForce: ReadonlyMap<string, ShellAssignment>;
}

/** Parses icecc.conf or SUSE's sysconfig.icecream; a shell sources both. */
export function analyseIcecc({ document }: AnalysisInput): IceccAnalysis {
  const root = parseShell(document.text);
  const plain = root.assignments.filter((assignment) => assignment.plain && !assignment.temporary);
  return {
    document,
    root,
    comments: root.comments,
    inForce: new Map(plain.map((assignment) => [assignment.name, assignment])),
  };
}
