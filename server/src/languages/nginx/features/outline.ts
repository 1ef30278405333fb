import type { OutlineItem } from '../../../core/features/outline.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import type { DirectiveNode } from '../parse/tree.ts';

/** Deeper blocks are left out of the outline: nobody reads a tree of that depth, and editors draw it by recursion. */
const deepest = 64;

/** Blocks and the directives that name something, as a tree. */
export function outline(analysis: NginxAnalysis): readonly OutlineItem[] {
  return items(analysis.root.items, 0);
}

function items(directives: readonly DirectiveNode[], depth: number): OutlineItem[] {
  if (depth > deepest) return [];
  return directives.filter((directive) => directive.words.length > 0).map((directive) => item(directive, depth));
}

function item(directive: DirectiveNode, depth: number): OutlineItem {
  const { block, args, words } = directive;
  const name = words[0]!;
  const detail = args.map((arg) => arg.source).join(' ');
  if (block === undefined) {
    return { name: directive.name, detail, kind: 'property', span: directive, nameSpan: name, children: [] };
  }
  const title = directive.name === 'server' ? serverNames(directive) : detail;
  return {
    name: title === '' ? directive.name : `${directive.name} ${title}`,
    kind: 'block',
    span: directive,
    nameSpan: name,
    children: items(block.items, depth + 1),
  };
}

/** A server is known by its names, or else by what it listens on. */
function serverNames(server: DirectiveNode): string {
  const of = (name: string) => server.block?.items.find((inner) => inner.name === name);
  const found = of('server_name') ?? of('listen');
  return found?.args.map((arg) => arg.source).join(' ') ?? server.args.map((arg) => arg.source).join(' ');
}
