import type { DocumentLink } from '../../../core/features/hints.ts';
import { dirname, resolvePath } from '../../../core/text/path.ts';
import type { ConfAnalysis } from '../analysis/analyse.ts';

/**
 * The files that `include` names: seen from the folder of this one, and optional behind a hyphen (conf_parse_line in nfs-utils 2.6.2,
 * support/nfs/conffile.c).
 */
export function links({ document, root }: ConfAnalysis): readonly DocumentLink[] {
  return root.assignments.flatMap(({ key, value, quote, fault }): DocumentLink[] => {
    if (fault !== undefined || key.value.toLowerCase() !== 'include') return [];
    const optional = value.value.startsWith('-');
    const name = optional ? value.value.slice(1) : value.value;
    if (name === '' || /[*?[{}$@%<]/.test(name)) return [];
    const path = resolvePath(dirname(document.path), name);
    const start = value.start + quote.length + (optional ? 1 : 0);
    return [{ span: { start, end: value.end - quote.length }, path, tooltip: `Open ${path}` }];
  });
}
