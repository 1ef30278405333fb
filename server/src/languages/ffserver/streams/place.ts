import type { Inline } from '../../../core/features/view.ts';
import { nameSpan } from '../judge/feed.ts';
import type { SectionNode } from '../parse/tree.ts';

/** A section by its name, with a link to its tag. */
export function sectionLink(section: SectionNode): Inline {
  return { source: section.title === '' ? section.open.name.value : section.title, at: { span: nameSpan(section) } };
}
