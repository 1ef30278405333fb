import type { Span } from '../text/span.ts';

/** One include: the file `to` is read where `span` stands in `from`. */
export interface IncludeEdge {
  readonly from: string;
  readonly to: string;
  readonly span: Span;
}

/** The edges that lead out of a file, grouped by the file they lead to. */
export function outgoing(edges: readonly IncludeEdge[], path: string): Map<string, Span[]> {
  return group(
    edges.filter((edge) => edge.from === path),
    (edge) => edge.to,
  );
}

/** The edges that lead to a file, grouped by the file they come from. */
export function incoming(edges: readonly IncludeEdge[], path: string): Map<string, Span[]> {
  return group(
    edges.filter((edge) => edge.to === path),
    (edge) => edge.from,
  );
}

function group(edges: readonly IncludeEdge[], key: (edge: IncludeEdge) => string): Map<string, Span[]> {
  const groups = new Map<string, Span[]>();
  for (const edge of edges) groups.set(key(edge), [...(groups.get(key(edge)) ?? []), edge.span]);
  return groups;
}
