import type { Completion, CompletionList } from '../../../core/features/completion.ts';
import { flavours } from '../../../core/nfs/flavours.ts';
import type { ConfAnalysis } from '../analysis/analyse.ts';
import { findKey, findSection, keysOf, sectionEntry, sectionsOf, valuesOf } from '../schema/schema.ts';

/** What may be written at an offset: sections, keys that the section does not set yet, values. */
export function complete({ document, root, form, comments }: ConfAnalysis, offset: number): CompletionList | undefined {
  if (comments.some((comment) => comment.start < offset && offset <= comment.end)) return undefined;
  const { text, lines } = document;
  const line = text.slice(lines.lineStart(lines.lineOf(offset)), offset);
  const word = /[^\s=[\]"]*$/.exec(line)![0];
  const span = { start: offset - word.length, end: offset };
  if (/^\s*\[/.test(line)) {
    const items = sectionsOf(form).map(
      (section): Completion => ({ label: section.name, kind: 'block', entry: sectionEntry(section) }),
    );
    return { span, items };
  }
  const holder = root.sections.findLast((candidate) => candidate.header.end <= offset);
  const section = holder === undefined ? undefined : findSection(form, holder.header.name.value);
  if (holder === undefined || section === undefined) return undefined;
  const equals = line.indexOf('=');
  if (equals < 0) {
    const set = new Set(holder.assignments.map(({ key }) => key.value.toLowerCase()));
    const items = keysOf(section)
      .filter(({ name }) => !set.has(name.toLowerCase()))
      .map(
        (entry): Completion => ({
          label: entry.name,
          kind: 'key',
          entry,
          insert: { text: `${entry.name}=`, snippet: false },
          continues: true,
        }),
      );
    return { span, items };
  }
  const key = line.slice(0, equals).trim();
  const entry = findKey(section, key);
  const values =
    key.toLowerCase() === 'sec' && form === 'nfsmount' ? flavours : entry === undefined ? [] : valuesOf(entry);
  return { span, items: values.map((value, rank) => ({ label: value.name, kind: 'value', entry: value, rank })) };
}
