import type { OutlineItem } from '../../../core/features/outline.ts';
import type { PamAnalysis } from '../analysis/analyse.ts';
import type { EntryNode } from '../parse/tree.ts';

function itemOf(entry: EntryNode): OutlineItem {
  const nameNode = entry.module ?? entry.control ?? entry.type ?? entry;
  const control =
    entry.control === undefined ? '' : entry.control.bracketed ? `[${entry.control.value}]` : entry.control.value;
  return {
    name: entry.module?.value || entry.control?.value || entry.type?.value || entry.service?.value || 'line',
    detail: [entry.type?.value, control].filter(Boolean).join(' '),
    kind: 'item',
    span: { start: entry.start, end: entry.end },
    nameSpan: { start: nameNode.start, end: nameNode.end },
    children: [],
  };
}

/** The lines of a file, in runs of the same type (and service, in pam.conf). */
export function outline({ root }: PamAnalysis): readonly OutlineItem[] {
  const groups: { name: string; entries: EntryNode[] }[] = [];
  for (const entry of root.entries) {
    const type = entry.facility ?? entry.includes ?? 'unknown type';
    const name = entry.service === undefined ? type : `${entry.service.value} ${type}`;
    const last = groups.at(-1);
    if (last?.name === name) last.entries.push(entry);
    else groups.push({ name, entries: [entry] });
  }
  return groups.map(({ name, entries }) => {
    const [first, last] = [entries[0]!, entries.at(-1)!];
    const nameNode = first.type ?? first;
    return {
      name,
      detail: `${entries.length} ${entries.length === 1 ? 'line' : 'lines'}`,
      kind: 'section',
      span: { start: first.start, end: last.end },
      nameSpan: { start: nameNode.start, end: nameNode.end },
      children: entries.map(itemOf),
    };
  });
}
