import type { ElementNode } from '../../core/plist/tree.ts';
import type { Sections } from '../../core/rules/sections.ts';
import { isInterval, type LaunchdAnalysis } from './analyse.ts';

/**
 * The parts by which a list is checked: of a job the times of its calendar, which alone can be many; of another list what is in its
 * outermost dictionary. What is said of the elements in them follows from their own text, since all of a job's are times and none of
 * another list's. Templates have none: they are read anew each time.
 */
export function sections(analysis: LaunchdAnalysis): Sections {
  const { root, dict, isJob } = analysis;
  const surroundings = isJob ? 'job' : 'list';
  if (dict === undefined || root.unguided === undefined) return { nodes: [], surroundings };
  if (isJob) {
    const times = analysis.find('StartCalendarInterval')?.value?.elements ?? [];
    return { nodes: times.filter((element) => isInterval(analysis, element)), surroundings };
  }
  const nodes: ElementNode[] = [];
  for (const element of dict.elements) {
    for (const part of element.name === 'array' ? element.elements : [element])
      if (part.elements.length > 0) nodes.push(part);
  }
  return { nodes, surroundings };
}
