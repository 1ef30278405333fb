import type { CompletionList } from '../../../core/features/completion.ts';
import type { Hover } from '../../../core/features/hover.ts';
import type { OutlineItem } from '../../../core/features/outline.ts';
import { knownPlatforms } from '../../../core/icecream/platforms.ts';
import { clientKeys } from '../../../core/icecream/variables.ts';
import { describeEntry } from '../../../core/schema/entry.ts';
import { touches } from '../../../core/text/span.ts';
import type { IceccAnalysis } from '../analyse.ts';
import { findKey, keys } from '../schema/keys.ts';

/** Keys at the start of a line, their words behind the equals sign. */
export function complete(analysis: IceccAnalysis, offset: number): CompletionList | undefined {
  const { text } = analysis.document;
  if (analysis.comments.some(({ start, end }) => start < offset && offset <= end)) return undefined;
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const assigned = /^\s*(?:export\s+)?([A-Za-z_]\w*)=["']?([^\s"']*)$/.exec(before);
  if (assigned !== null) {
    const values =
      assigned[1] === 'ICECC_VERSION'
        ? knownPlatforms.map((platform) => `${platform}:`)
        : (findKey(assigned[1]!)?.values ?? []);
    return {
      span: { start: offset - assigned[2]!.length, end: offset },
      items: values.map((label) => ({ label, kind: 'value' })),
    };
  }
  const word = /^\s*(?:export\s+)?(\w*)$/.exec(before);
  if (word === null) return undefined;
  // A file keeps to the names of one distribution.
  const suse = [...analysis.inForce.keys()].some((name) => name.startsWith('ICECREAM_'));
  const items = (analysis.isProfile ? clientKeys : keys)
    .filter((entry) => analysis.isProfile || entry.name.startsWith('ICECREAM_') === suse)
    .filter((entry) => !analysis.inForce.has(entry.name))
    .map((entry) => ({
      label: entry.name,
      kind: 'key' as const,
      entry,
      insert: { text: `${entry.name}="$1"`, snippet: true },
    }));
  return { span: { start: offset - word[1]!.length, end: offset }, items };
}

/** What the key under the cursor is. */
export function hover(analysis: IceccAnalysis, offset: number): Hover | undefined {
  const found = analysis.root.assignments.find(({ nameSpan }) => touches(nameSpan, offset));
  const entry = found === undefined ? undefined : findKey(found.name);
  if (found === undefined || entry === undefined) return undefined;
  return { span: found.nameSpan, markdown: `**${entry.name}**\n\n${describeEntry(entry)}\n\nRead by ${entry.reader}.` };
}

/** The assignments with their values. */
export function outline(analysis: IceccAnalysis): readonly OutlineItem[] {
  return analysis.root.assignments.map(({ name, value, start, end, nameSpan }) => ({
    name,
    detail: value.slice(0, 120),
    kind: 'property',
    span: { start, end },
    nameSpan,
    children: [],
  }));
}
