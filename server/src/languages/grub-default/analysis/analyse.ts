import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { parseShell } from '../../../core/shell/parse.ts';
import type { ShellAssignment, ShellTree } from '../../../core/shell/tree.ts';

/** What is known about one file of settings for grub-mkconfig. */
export interface GrubDefaultAnalysis extends Analysis {
  readonly root: ShellTree;
  /** The assignment in force at the end of the file, by name; conditional ones do not count. */
  readonly inForce: ReadonlyMap<string, ShellAssignment>;
}

/** Parses a file of settings. */
export function analyseGrubDefault({ document }: AnalysisInput): GrubDefaultAnalysis {
  const root = parseShell(document.text);
  const plain = root.assignments.filter((assignment) => assignment.plain && !assignment.temporary);
  return {
    document,
    root,
    comments: root.comments,
    inForce: new Map(plain.map((assignment) => [assignment.name, assignment])),
  };
}
