import type { DocumentLink } from '../../../core/features/hints.ts';
import { includeTarget } from '../../../core/nfs/conf/included.ts';
import type { ConfAnalysis } from '../analysis/analyse.ts';

/**
 * The files that `include` names: seen from the folder of this one, and optional behind a hyphen (conf_parse_line in nfs-utils 2.6.2,
 * support/nfs/conffile.c).
 */
export function links({ document, root }: ConfAnalysis): readonly DocumentLink[] {
  return root.assignments.flatMap((item): DocumentLink[] => {
    const { value, quote, fault } = item;
    const target = fault === undefined ? includeTarget(item, document.path) : undefined;
    if (target === undefined) return [];
    const { path, optional } = target;
    const start = value.start + quote.length + (optional ? 1 : 0);
    return [{ span: { start, end: value.end - quote.length }, path, tooltip: `Open ${path}` }];
  });
}
