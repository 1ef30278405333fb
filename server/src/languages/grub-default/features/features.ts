import type { CompletionList } from '../../../core/features/completion.ts';
import type { Hover } from '../../../core/features/hover.ts';
import type { OutlineItem } from '../../../core/features/outline.ts';
import { describeEntry } from '../../../core/schema/entry.ts';
import { touches } from '../../../core/text/span.ts';
import type { GrubDefaultAnalysis } from '../analysis/analyse.ts';
import { findKey, keys } from '../schema/keys.ts';

/** Keys at the start of a line, the known values of a key behind its equals sign. */
export function complete(analysis: GrubDefaultAnalysis, offset: number): CompletionList | undefined {
  const { text } = analysis.document;
  if (analysis.comments.some(({ start, end }) => start < offset && offset <= end)) return undefined;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(start, offset);
  const assigned = /^\s*(?:export\s+)?([A-Za-z_]\w*)=["']?(?:[^"']*\s)?([^\s"']*)$/.exec(before);
  if (assigned !== null) {
    const entry = findKey(assigned[1]!);
    const values = entry?.choices ?? (entry?.type === 'flag' ? ['true', 'false'] : valuesOf[assigned[1]!]);
    if (values === undefined) return undefined;
    return {
      span: { start: offset - assigned[2]!.length, end: offset },
      items: values.map((label) => ({ label, kind: 'value' })),
    };
  }
  const word = /^\s*(\w*)$/.exec(before);
  if (word === null) return undefined;
  return {
    span: { start: offset - word[1]!.length, end: offset },
    items: keys.map((entry) => ({
      label: entry.name,
      kind: 'key',
      entry,
      insert: {
        text: `${entry.name}=${entry.type === 'cmdline' || entry.type === 'words' ? '"$1"' : '$1'}$0`,
        snippet: true,
      },
      rank: analysis.inForce.has(entry.name) ? 2 : entry.deprecated === undefined ? 0 : 3,
      ...(entry.deprecated === undefined ? {} : { deprecated: true }),
    })),
  };
}

const valuesOf: Readonly<Record<string, readonly string[]>> = {
  GRUB_DEFAULT: ['saved', '0'],
  GRUB_TIMEOUT: ['0', '5', '-1'],
  GRUB_GFXPAYLOAD_LINUX: ['keep', 'text'],
  GRUB_GFXMODE: ['auto', '1920x1080', '1024x768', '640x480'],
};

/** What the key under the cursor is. */
export function hover(analysis: GrubDefaultAnalysis, offset: number): Hover | undefined {
  const found = analysis.root.assignments.find(({ nameSpan }) => touches(nameSpan, offset));
  const entry = found === undefined ? undefined : findKey(found.name);
  if (found === undefined || entry === undefined) return undefined;
  return { span: found.nameSpan, markdown: `**${entry.name}**\n\n${describeEntry(entry)}` };
}

/** The assignments with their values. */
export function outline(analysis: GrubDefaultAnalysis): readonly OutlineItem[] {
  return analysis.root.assignments.map((assignment) => ({
    name: assignment.name,
    detail: assignment.value.slice(0, 120),
    kind: 'property',
    span: { start: assignment.start, end: assignment.end },
    nameSpan: assignment.nameSpan,
    children: [],
  }));
}
