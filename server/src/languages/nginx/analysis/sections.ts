import type { Sections } from '../../../core/rules/sections.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import type { NginxAnalysis } from './analyse.ts';

/**
 * The servers of a file that stands alone, its upstreams and tables, by which it is checked. Undefined where a rule may look further
 * than the text: into other files, or into what a mistake in the syntax has swallowed.
 */
export function sections({ root, graph, top, complete, document: { text } }: NginxAnalysis): Sections | undefined {
  if (root.errors.length > 0 || root.template || (graph !== undefined && graph.files.size > 1)) return undefined;
  const nodes: DirectiveNode[] = [];
  // Comments and blanks between directives mean nothing to those in a section.
  const outside = [String(complete), JSON.stringify(top)];
  const sort = (items: readonly DirectiveNode[]) => {
    for (const item of items) {
      if (item.block !== undefined && apart.has(item.name)) {
        nodes.push(item);
        outside.push(item.name);
      } else outside.push(text.slice(item.start, item.end));
    }
  };
  for (const item of root.items) {
    if (item.block === undefined || !around.has(item.name)) sort([item]);
    else {
      outside.push(text.slice(item.start, item.block.start));
      sort(item.block.items);
      outside.push('}');
    }
  }
  let from = 0;
  const texts = nodes.map(({ start, end }) => {
    // From the beginning of its line, or from the section before it: all of a megabyte can be on one line.
    const begin = from + text.slice(from, start).lastIndexOf('\n') + 1;
    from = end;
    return text.slice(begin, end);
  });
  return { nodes, texts, surroundings: outside.join('\0') };
}

const around: ReadonlySet<string> = new Set(['http', 'stream', 'mail']);
const apart: ReadonlySet<string> = new Set(['server', 'upstream', 'map', 'geo', 'split_clients', 'types']);
