import { type Disagreement, disagreements, otherMembers } from '../../core/icecream/cluster.ts';
import { memberOfSettings } from '../../core/icecream/member.ts';
import type { Analysis, AnalysisInput } from '../../core/language.ts';
import { parseShell } from '../../core/shell/parse.ts';
import type { ShellAssignment, ShellTree } from '../../core/shell/tree.ts';

/** What is known about one file of icecream's settings. */
export interface IceccAnalysis extends Analysis {
  readonly root: ShellTree;
  /** The assignment in force at the end of the file, by name. */
  readonly inForce: ReadonlyMap<string, ShellAssignment>;
  /** Whether it is a shell profile of those who compile, and not a file of the daemons. */
  readonly isProfile: boolean;
  /** On what the other files of the cluster do not agree with it. */
  readonly disagreements: readonly Disagreement[];
}

const profile = /\/profile\.d\/|(?:^|[/.])(?:zprofile|bash_profile|profile|bashrc|zshrc)$|\.sh$/;

/** Parses icecc.conf or SUSE's sysconfig.icecream; a shell sources both. */
export function analyseIcecc({ document, files }: AnalysisInput): IceccAnalysis {
  const root = parseShell(document.text);
  const plain = root.assignments.filter((assignment) => assignment.plain && !assignment.temporary);
  return {
    document,
    root,
    comments: root.comments,
    inForce: new Map(plain.map((assignment) => [assignment.name, assignment])),
    isProfile: profile.test(document.path),
    disagreements: disagreements(memberOfSettings(document.path, root), otherMembers(document.path, files)),
  };
}
