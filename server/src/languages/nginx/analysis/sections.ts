import type { Sections } from '../../../core/rules/sections.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import type { NginxAnalysis } from './analyse.ts';

/**
 * The servers of a file that stands alone, its upstreams and tables, by which it is checked. Undefined where a rule may look further than the text: into other
 * files, or into what a mistake in the syntax has swallowed.
 */
export function sections({ root, graph, complete, document: { text } }: NginxAnalysis): Sections | undefined {
  if (root.errors.length > 0 || root.template || (graph !== undefined && graph.files.size > 1)) return undefined;
  const nodes = root.items.flatMap((item) => blocksIn(around.has(item.name) ? item.block?.items : [item]));
  const outside: string[] = [];
  let from = 0;
  const texts = nodes.map(({ start, end }) => {
    const line = Math.max(from, text.lastIndexOf('\n', start - 1) + 1);
    outside.push(text.slice(from, start));
    from = end;
    return text.slice(line, end);
  });
  return { nodes, texts, surroundings: [String(complete), ...outside, text.slice(from)].join('\0') };
}

const around: ReadonlySet<string> = new Set(['http', 'stream', 'mail']);
const apart: ReadonlySet<string> = new Set(['server', 'upstream', 'map', 'geo', 'split_clients', 'types']);

function blocksIn(items: readonly DirectiveNode[] = []): DirectiveNode[] {
  return items.filter(({ name, block }) => block !== undefined && apart.has(name));
}
