import type { DocumentLink } from '../../../core/features/hints.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';

/** The files that this one includes. */
export function links(analysis: NginxAnalysis): readonly DocumentLink[] {
  const edges = analysis.graph?.edges.filter((edge) => edge.from === analysis.document.path) ?? [];
  return edges.map((edge) => ({ span: edge.span, path: edge.to, tooltip: `Open ${edge.to}` }));
}
