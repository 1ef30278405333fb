import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { ruleDefiner } from '../../../core/rules/rule.ts';
import { type FieldNode, type ProfileLine, type ProfileTree, parseProfile } from './parser.ts';

/** What is known about one profile. */
export interface ProfileAnalysis extends Analysis {
  readonly root: ProfileTree;
}

/** Parses a profile. */
export function analyseProfile({ document }: AnalysisInput): ProfileAnalysis {
  const root = parseProfile(document.text);
  return { document, root, comments: root.comments };
}

/** The nodes that rules of profiles visit: fields by name, lines of stacks. */
interface ProfileNodes {
  readonly field: FieldNode;
  readonly line: ProfileLine;
}

/** Defines a rule for profiles. */
export const defineProfileRule = ruleDefiner<ProfileAnalysis, ProfileNodes>();
