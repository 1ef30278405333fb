import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { ruleDefiner } from '../../../core/rules/rule.ts';
import type { Sections } from '../../../core/rules/sections.ts';
import { createNotes } from '../../../core/syntax/remember.ts';
import { basename, dirname, resolvePath } from '../../../core/text/path.ts';
import type { FileState } from '../../../core/workspace/file-source.ts';
import { type Conflict, conflictsIn } from './conflicts.ts';
import { parseProfile } from './parser.ts';
import type { FieldNode, ProfileLine, ProfileTree } from './tree.ts';

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

const known = createNotes<FileState, ReturnType<typeof conflictsIn>>();

/** The conflicts of another profile, found once for as long as the file stays as it is. */
function conflictsOf(file: FileState & { state: 'loaded' }): ReturnType<typeof conflictsIn> {
  const found = known.get(file) ?? conflictsIn(file.text);
  known.set(file, found);
  return found;
}

/** Parses a profile. */
export function analyseProfile({ document, files, previous }: AnalysisInput<ProfileAnalysis>): ProfileAnalysis {
  const root = parseProfile(document.text, previous && { text: previous.document.text, tree: previous.root });
  const folder = dirname(document.path);
  const listed = basename(folder) === 'pam-configs' ? files.list(folder) : [];
  const beside = typeof listed === 'string' ? [] : listed.filter((entry) => !entry.folder).map(({ name }) => name);
  const own = basename(document.path);
  const others = beside.filter((name) => name !== own);
  const conflicts = [...others.slice(0, mostProfiles), own].flatMap((name): readonly Conflict[] => {
    const from = resolvePath(folder, name);
    const file = name === own ? undefined : files.get(from);
    if (file !== undefined && file.state !== 'loaded') return [];
    return (file === undefined ? conflictsIn(document.text) : conflictsOf(file))
      .filter((other) => beside.includes(other.name))
      .map((other) => ({ from, to: resolvePath(folder, other.name), span: other.span }));
  });
  return { document, root, comments: root.comments, others: () => others, conflicts };
}

/** The lines of stacks, by which a profile is checked: each stands for itself, in its field. */
export function profileSections({ root }: ProfileAnalysis): Sections {
  return { nodes: root.fields.flatMap((field) => field.lines), surroundings: '' };
}

/** The nodes that rules of profiles visit: fields by name, lines of stacks. */
interface ProfileNodes {
  readonly field: FieldNode;
  readonly line: ProfileLine;
}

/** Defines a rule for profiles. */
export const defineProfileRule = ruleDefiner<ProfileAnalysis, ProfileNodes>();
