import type { Hover } from '../../../core/features/hover.ts';
import { describeEntry } from '../../../core/schema/entry.ts';
import { touches } from '../../../core/text/span.ts';
import type { ConfAnalysis } from '../analysis/analyse.ts';
import { findKey, findSection, sectionEntry } from '../schema/schema.ts';

/** What the section or key at an offset means. */
export function hover({ root, form }: ConfAnalysis, offset: number): Hover | undefined {
  for (const { header, assignments } of root.sections) {
    const section = findSection(form, header.name.value);
    if (section === undefined) continue;
    if (touches(header, offset)) {
      const entry = sectionEntry(section);
      return { span: header, markdown: `**[${entry.name}]**\n\n${describeEntry(entry)}` };
    }
    const item = assignments.find((assignment) => touches(assignment.key, offset) || touches(assignment.value, offset));
    const entry = item === undefined ? undefined : findKey(section, item.key.value);
    if (item === undefined || entry === undefined) continue;
    return { span: item.key, markdown: `**${entry.name}**\n\n${describeEntry(entry)}` };
  }
  return undefined;
}
