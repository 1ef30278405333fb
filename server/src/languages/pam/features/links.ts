import type { DocumentLink } from '../../../core/features/hints.ts';
import type { PamAnalysis } from '../analysis/analyse.ts';

/** The services that this one reads. */
export function links(analysis: PamAnalysis): readonly DocumentLink[] {
  return analysis
    .edges()
    .filter((edge) => edge.from === analysis.document.path)
    .map((edge) => ({ span: edge.span, path: edge.to, tooltip: `Open ${edge.to}` }));
}
