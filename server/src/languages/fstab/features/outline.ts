import type { OutlineItem } from '../../../core/features/outline.ts';
import type { FstabAnalysis } from '../analysis/analyse.ts';

/** A mount point a line. */
export function outline({ root }: FstabAnalysis): readonly OutlineItem[] {
  return root.mounts.map((mount) => ({
    name: mount.target === undefined || mount.target.value === 'none' ? mount.source.value : mount.target.value,
    detail: [mount.type?.value, mount.source.value].filter(Boolean).join(' '),
    kind: 'item' as const,
    span: mount,
    nameSpan: mount.target ?? mount.source,
    children: [],
  }));
}
