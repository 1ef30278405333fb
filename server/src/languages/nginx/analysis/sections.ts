import type { Sections } from '../../../core/rules/sections.ts';
import { lineEndOf } from '../edits.ts';
import { holdsParts } from '../parse/parts.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import type { NginxAnalysis } from './analyse.ts';

/**
 * The servers of a file that stands alone, its upstreams and tables, by which it is checked. Undefined where a rule may look further
 * than the text: into other files, or into what a mistake in the syntax has swallowed.
 */
export function sections(analysis: NginxAnalysis): Sections | undefined {
  const { root, graph, top, complete, document } = analysis;
  const { text } = document;
  if (root.guessed || root.template || (graph !== undefined && graph.files.size > 1)) return undefined;
  const nodes: DirectiveNode[] = [];
  // Comments and blanks between directives mean nothing to those in a section.
  const outside = [String(complete), JSON.stringify(top), lineEndOf(analysis)];
  const sort = (items: readonly DirectiveNode[]) => {
    for (const item of items) {
      if (item.block !== undefined && apart.has(item.name)) {
        nodes.push(item);
        outside.push(item.name);
      } else outside.push(text.slice(item.start, item.end));
    }
  };
  for (const item of root.items) {
    if (item.block === undefined || !holdsParts(item.name)) sort([item]);
    else {
      outside.push(text.slice(item.start, item.block.start));
      sort(item.block.items);
      outside.push('}');
    }
  }
  return { nodes, surroundings: outside.join('\0') };
}

const apart: ReadonlySet<string> = new Set(['server', 'upstream', 'map', 'geo', 'split_clients', 'types']);
