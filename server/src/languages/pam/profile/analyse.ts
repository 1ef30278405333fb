import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { ruleDefiner } from '../../../core/rules/rule.ts';
import { basename, dirname, resolvePath } from '../../../core/text/path.ts';
import { type Conflict, conflictsIn } from './conflicts.ts';
import { type FieldNode, type ProfileLine, type ProfileTree, parseProfile } from './parser.ts';

/** What is known about one profile. */
export interface ProfileAnalysis extends Analysis {
  readonly root: ProfileTree;
  /** The names of the profiles beside this one, as far as their folder is in sight. */
  others(): readonly string[];
  /** Which profiles exclude which, here and beside, as far as both are in sight. */
  readonly conflicts: readonly Conflict[];
}

/** A bound on the profiles that are read beside one; a folder has a few dozen. */
const mostProfiles = 300;

/** Parses a profile. */
export function analyseProfile({ document, files }: AnalysisInput): ProfileAnalysis {
  const root = parseProfile(document.text);
  const folder = dirname(document.path);
  const listed = basename(folder) === 'pam-configs' ? files.list(folder) : [];
  const beside = typeof listed === 'string' ? [] : listed.filter((entry) => !entry.folder).map(({ name }) => name);
  const own = basename(document.path);
  const others = beside.filter((name) => name !== own);
  const conflicts = [...others.slice(0, mostProfiles), own].flatMap((name): readonly Conflict[] => {
    const from = resolvePath(folder, name);
    const file = name === own ? { state: 'loaded' as const, text: document.text } : files.get(from);
    if (file.state !== 'loaded') return [];
    return conflictsIn(file.text)
      .filter((other) => beside.includes(other.name))
      .map((other) => ({ from, to: resolvePath(folder, other.name), span: other.span }));
  });
  return { document, root, comments: root.comments, others: () => others, conflicts };
}

/** The nodes that rules of profiles visit: fields by name, lines of stacks. */
interface ProfileNodes {
  readonly field: FieldNode;
  readonly line: ProfileLine;
}

/** Defines a rule for profiles. */
export const defineProfileRule = ruleDefiner<ProfileAnalysis, ProfileNodes>();
