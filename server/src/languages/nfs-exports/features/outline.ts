import type { OutlineItem } from '../../../core/features/outline.ts';
import type { ExportsAnalysis } from '../analysis/analyse.ts';

/** Paths, and the clients of each. */
export function outline({ root, document }: ExportsAnalysis): readonly OutlineItem[] {
  return root.entries.map((entry) => ({
    name: entry.path.value,
    detail: entry.clients
      .slice(0, 5)
      .map((client) => client.name)
      .join(', '),
    kind: 'section' as const,
    span: entry,
    nameSpan: entry.path,
    children: entry.clients.map((client) => ({
      name: client.name === '' ? '*' : client.name,
      detail: client.options === undefined ? '' : document.text.slice(client.options.start + 1, client.options.end - 1),
      kind: 'item' as const,
      span: client,
      nameSpan: client.host ?? client,
      children: [],
    })),
  }));
}
