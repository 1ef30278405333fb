import type { OutlineItem } from '../../../core/features/outline.ts';
import type { MenuEntry } from '../../../core/grub-script/menu.ts';
import type { GrubAnalysis } from '../analysis/analyse.ts';

/** The menu as a tree, with the functions before it. */
export function outline(analysis: GrubAnalysis): readonly OutlineItem[] {
  const functions = analysis.functions.flatMap(({ name, start, end }): OutlineItem[] =>
    name === undefined
      ? []
      : [{ name: name.source, detail: 'function', kind: 'name', span: { start, end }, nameSpan: name, children: [] }],
  );
  return [...functions, ...analysis.menu.map(itemOf)].sort((a, b) => a.span.start - b.span.start);
}

function itemOf(entry: MenuEntry): OutlineItem {
  const { command, title, titleWord, id, submenu, children } = entry;
  return {
    name: title === '' ? command.name : title,
    ...(id === undefined ? {} : { detail: id }),
    kind: submenu ? 'section' : 'item',
    span: { start: command.start, end: command.end },
    nameSpan: titleWord ?? command.words[0]!,
    children: children.map(itemOf),
  };
}
