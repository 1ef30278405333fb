import type { OutlineItem } from '../../../core/features/outline.ts';
import type { ElementNode } from '../../../core/plist/tree.ts';
import { entriesOf, textOf } from '../../../core/plist/values.ts';
import type { LaunchdAnalysis } from '../analyse.ts';

/** Deeper values are left out: nobody reads an outline of that depth. */
const deepest = 32;

/** Keys with their values. */
export function outline(analysis: LaunchdAnalysis): readonly OutlineItem[] {
  return items(analysis.dict, analysis.document.text, 0);
}

function items(dict: ElementNode | undefined, text: string, depth: number): OutlineItem[] {
  if (depth > deepest) return [];
  return entriesOf(dict, text).map(({ key, name, value }) => {
    const simple = value !== undefined && value.elements.length === 0;
    return {
      name: name === '' ? '(empty)' : name,
      kind: value?.name === 'dict' || value?.name === 'array' ? 'section' : 'property',
      span: { start: key.start, end: value?.end ?? key.end },
      nameSpan: key,
      children: value?.name === 'dict' ? items(value, text, depth + 1) : [],
      ...(simple
        ? { detail: value.name === 'true' || value.name === 'false' ? value.name : textOf(value, text).slice(0, 80) }
        : {}),
    };
  });
}
