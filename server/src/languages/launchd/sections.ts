import type { ElementNode } from '../../core/plist/tree.ts';
import type { Sections } from '../../core/rules/sections.ts';
import type { LaunchdAnalysis } from './analyse.ts';

/**
 * The dictionaries and arrays that are a value of the job, or lie in an array that is one. What is said of the elements in them
 * follows from their own text and the keys outside. Undefined where tags are missing, or a template puts in what nobody knows.
 */
export function sections({ root, dict, document: { text } }: LaunchdAnalysis): Sections | undefined {
  if (dict === undefined || root.unguided === undefined || root.errors.length > 0) return undefined;
  const nodes: ElementNode[] = [];
  const outside: string[] = [];
  const sort = (elements: readonly ElementNode[]) => {
    for (const element of elements) {
      if (element.elements.length > 0) nodes.push(element);
      else outside.push(text.slice(element.start, element.end));
    }
  };
  for (const element of dict.elements) {
    if (element.name !== 'array') sort([element]);
    else {
      outside.push(text.slice(element.open.start, element.open.end));
      sort(element.elements);
    }
  }
  return { nodes, surroundings: outside.join('\0') };
}
