import type { Span } from '../text/span.ts';

/**
 * A node of a syntax tree. Trees are values: nothing changes one after it was parsed.
 *
 * A tree is lossless in this sense: children stand in the order of the text, do not overlap and lie within their
 * parent, and what no leaf covers is blank (spaces, tabs, line ends and a byte order mark). Junk is kept in nodes of kind `error`.
 */
export interface SyntaxNode extends Span {
  readonly kind: string;
  readonly children: readonly SyntaxNode[];
}

/** What the absence of children looks like; shared, so that a leaf costs no array. */
export const noChildren: readonly never[] = Object.freeze([]);

/** The nodes that contain the offset, outermost first. A node that ends at the offset counts only if none begins there. */
export function pathAt(root: SyntaxNode, offset: number): SyntaxNode[] {
  const path = [root];
  for (let node: SyntaxNode | undefined = root; node !== undefined; ) {
    node = childAt(node.children, offset);
    if (node !== undefined) path.push(node);
  }
  return path;
}

function childAt(children: readonly SyntaxNode[], offset: number): SyntaxNode | undefined {
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (children[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  const candidate = children[low - 1];
  if (candidate !== undefined && offset < candidate.end) return candidate;
  const touching = candidate !== undefined && offset === candidate.end ? candidate : undefined;
  return touching;
}

/** Looks at a node of a walk; `skip` leaves out what is below it, `stop` all that follows. */
export type Visit<N extends SyntaxNode> = (node: N) => 'skip' | 'stop' | undefined;

/** Calls `visit` for the node and everything below it, parents first, in the order of the text; without recursion. */
export function walk(root: SyntaxNode, visit: Visit<SyntaxNode>): void {
  const lists: (readonly SyntaxNode[])[] = [[root]];
  const positions = [0];
  for (let depth = 0; depth >= 0; ) {
    const node = lists[depth]![positions[depth]!++];
    if (node === undefined) {
      depth--;
      continue;
    }
    const step = visit(node);
    if (step === 'stop') return;
    if (step === 'skip') continue;
    const { children } = node;
    if (children.length > 0) {
      lists[++depth] = children;
      positions[depth] = 0;
    }
  }
}

/** The same without the root itself, which is no part of the first of its children where that begins with the text. */
export function walkBelow(root: SyntaxNode, visit: Visit<SyntaxNode>): void {
  for (const child of root.children) walk(child, visit);
}

/** The first thing wrong with the tree's shape (see {@link SyntaxNode}), or undefined. Tests hold every parser against it. */
export function findTreeFault(root: SyntaxNode, text: string): string | undefined {
  if (root.start !== 0 || root.end !== text.length) return `root covers ${root.start}..${root.end} of ${text.length}`;
  let fault: string | undefined;
  const blank = (start: number, end: number) => /^[\s\uFEFF]*$/.test(text.slice(start, end));
  walk(root, (node) => {
    if (fault !== undefined || node.children.length === 0) return;
    let position = node.start;
    for (const child of node.children) {
      if (child.start < position || child.end < child.start || child.end > node.end) {
        fault ??= `${child.kind} ${child.start}..${child.end} does not fit in ${node.kind} ${node.start}..${node.end}`;
      } else if (!blank(position, child.start)) fault ??= `text at ${position}..${child.start} is in no leaf`;
      position = child.end;
    }
    if (!blank(position, node.end)) fault ??= `text at ${position}..${node.end} is in no leaf`;
  });
  return fault;
}
