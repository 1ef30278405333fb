import { noChildren, type SyntaxNode } from '../../syntax/node.ts';

/**
 * The nodes, with a leaf for each backslash at a line's end that is in none of them yet.
 * @param offsets of the backslashes, ascending
 */
export function findContinuations(nodes: readonly SyntaxNode[], offsets: readonly number[]): SyntaxNode[] {
  if (offsets.length === 0) return [...nodes];
  const result: SyntaxNode[] = [];
  let next = 0;
  const leavesBefore = (end: number) => {
    for (; next < offsets.length && offsets[next]! < end; next++) {
      const start = offsets[next]!;
      result.push({ kind: 'continuation', start, end: start + 1, children: noChildren });
    }
  };
  for (const node of nodes) {
    leavesBefore(node.start);
    const inside: number[] = [];
    for (; next < offsets.length && offsets[next]! < node.end; next++) inside.push(offsets[next]!);
    const plain = inside.length === 0 || node.children.length === 0;
    result.push(plain ? node : { ...node, children: findContinuations(node.children, inside) });
  }
  leavesBefore(Number.POSITIVE_INFINITY);
  return result;
}
