import type { DocumentLink } from '../../../core/features/hints.ts';
import type { FstabAnalysis } from '../analysis/analyse.ts';

/** Options whose value is a text file (mount.cifs(8)). */
const named = new Set(['credentials', 'cred']);

/** The files that options name and an editor can open; what is mounted is a folder, a device or an image. */
export function links({ root }: FstabAnalysis): readonly DocumentLink[] {
  return root.mounts.flatMap(({ options }) =>
    options.flatMap(({ name, value, valueSpan }): DocumentLink[] => {
      if (!named.has(name) || value === undefined || valueSpan === undefined) return [];
      if (!value.startsWith('/') || /[{}$@%"\\]/.test(value)) return [];
      return [{ span: valueSpan, path: value, tooltip: `Open ${value}` }];
    }),
  );
}
