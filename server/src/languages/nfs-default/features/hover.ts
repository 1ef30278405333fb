import type { Hover } from '../../../core/features/hover.ts';
import { describeEntry } from '../../../core/schema/entry.ts';
import { touches } from '../../../core/text/span.ts';
import type { NfsDefaultAnalysis } from '../analysis/analyse.ts';
import { findKey } from '../schema/keys.ts';

const sameAs = (setting: string | undefined) => (setting === undefined ? '' : `\n\nIn nfs.conf: \`${setting}\`.`);

/** What the variable or the daemon's option at an offset is, and what says the same in nfs.conf. */
export function hover({ root, wordsOf }: NfsDefaultAnalysis, offset: number): Hover | undefined {
  const assignment = root.assignments.find((candidate) => touches(candidate, offset));
  if (assignment === undefined) return undefined;
  const word = wordsOf(assignment).find((candidate) => touches(candidate, offset));
  if (word?.option !== undefined) {
    const { option } = word;
    return { span: word, markdown: `**${option.name}**\n\n${describeEntry(option)}${sameAs(option.setting)}` };
  }
  const entry = findKey(assignment.name);
  if (entry === undefined || !touches(assignment.nameSpan, offset)) return undefined;
  return {
    span: assignment.nameSpan,
    markdown: `**${entry.name}**\n\n${describeEntry(entry)}${sameAs(entry.setting)}`,
  };
}
