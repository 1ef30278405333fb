import type { NodeKey } from '../../../core/rules/node-memory.ts';
import type { SyntaxNode } from '../../../core/syntax/node.ts';
import { remember } from '../../../core/syntax/remember.ts';
import { lineEndOf } from '../edits.ts';
import type { DirectiveNode } from '../parse/tree.ts';
import type { NginxAnalysis } from './analyse.ts';
import type { Place } from './place.ts';

/** Directives by their words, what they may be where they stand, and what the whole file says of directives nobody knows. */
export function nodeKeys(analysis: NginxAnalysis): (node: SyntaxNode) => NodeKey | undefined {
  const { root, graph, target, document } = analysis;
  const { text } = document;
  const { nginx, chosen, openssl } = target;
  // Where quotes do not match, the same text can be read as other words.
  const file = [nginx, chosen, openssl, root.template, graph !== undefined, root.guessed, loadsModules(analysis)];
  const common = [...file, lineEndOf(analysis)].join(' ');
  return (node) => {
    if (node.kind !== 'directive') return undefined;
    const directive = node as DirectiveNode;
    const { start, block, parent } = directive;
    const end = block?.start ?? directive.end;
    const place = describePlace(analysis.placeOf(directive));
    const outside = parent === undefined ? 'outside' : 'inside';
    const form = block === undefined ? ';' : '{';
    return { key: `${common} ${outside} ${place} ${form}${text.slice(start, end)}`, end };
  };
}

const describePlace = remember((place: Place) => {
  if (place.kind === 'config') return place.contexts.join();
  return place.kind === 'values' ? `values ${place.of}` : 'unknown';
});

/** Whether a module that we may not know is loaded, which may bring any directive. */
export function loadsModules({ graph, root }: NginxAnalysis): boolean {
  const trees = graph === undefined ? [root] : [...graph.files.values()].map((file) => file.tree);
  return trees.some((tree) => tree.items.some((item) => item.name === 'load_module'));
}
