import type { OutlineItem } from '../../../core/features/outline.ts';
import type { FfserverAnalysis } from '../analysis/analyse.ts';
import { sectionNames } from '../parse/tags.ts';
import type { DirectiveNode, EntryNode } from '../parse/tree.ts';

/** Sections with their directives, and the directives outside of sections. */
export function outline({ root }: FfserverAnalysis): readonly OutlineItem[] {
  return root.entries.filter((entry) => entry.kind !== 'close').map(itemOf);
}

function itemOf(entry: EntryNode): OutlineItem {
  if (entry.kind !== 'section') return directiveItem(entry);
  const { section, title, titleStart, titleEnd, open } = entry;
  const nameSpan = titleEnd > titleStart ? { start: titleStart, end: titleEnd } : { start: open.start, end: open.end };
  return {
    name: title === '' ? sectionNames[section] : title,
    detail: sectionNames[section],
    kind: section === 'redirect' ? 'section' : 'block',
    span: entry,
    nameSpan,
    children: entry.directives.map(directiveItem),
  };
}

function directiveItem(node: DirectiveNode): OutlineItem {
  const detail = node.args.map((word) => word.value.trim()).join(' ');
  return { name: node.name.value || '""', detail, kind: 'property', span: node, nameSpan: node.name, children: [] };
}
