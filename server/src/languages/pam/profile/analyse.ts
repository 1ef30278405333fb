import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { ruleDefiner } from '../../../core/rules/rule.ts';
import { basename, dirname } from '../../../core/text/path.ts';
import { type FieldNode, type ProfileLine, type ProfileTree, parseProfile } from './parser.ts';

/** What is known about one profile. */
export interface ProfileAnalysis extends Analysis {
  readonly root: ProfileTree;
  /** The names of the profiles beside this one, as far as their folder is in sight. */
  others(): readonly string[];
}

/** Parses a profile. */
export function analyseProfile({ document, files }: AnalysisInput): ProfileAnalysis {
  const root = parseProfile(document.text);
  const folder = dirname(document.path);
  const listed = basename(folder) === 'pam-configs' ? files.list(folder) : [];
  const beside = typeof listed === 'string' ? [] : listed.filter((entry) => !entry.folder).map(({ name }) => name);
  const own = basename(document.path);
  return { document, root, comments: root.comments, others: () => beside.filter((name) => name !== own) };
}

/** The nodes that rules of profiles visit: fields by name, lines of stacks. */
interface ProfileNodes {
  readonly field: FieldNode;
  readonly line: ProfileLine;
}

/** Defines a rule for profiles. */
export const defineProfileRule = ruleDefiner<ProfileAnalysis, ProfileNodes>();
