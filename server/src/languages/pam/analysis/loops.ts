import { basename } from '../../../core/text/path.ts';
import type { EntryNode } from '../parse/tree.ts';
import type { PamAnalysis } from './analyse.ts';

/** The services through which an include of the document leads back to it, the document last; undefined where it does not. */
export function loopFrom(analysis: PamAnalysis, entry: EntryNode): readonly string[] | undefined {
  const own = analysis.document.path;
  const target = analysis.targetOf(entry);
  if (typeof target !== 'object') return undefined;
  const edges = analysis.edges();
  const seen = new Set<string>();
  const open: { path: string; chain: readonly string[] }[] = [{ path: target.path, chain: [] }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const chain = [...next.chain, basename(next.path)];
    if (next.path === own) return chain;
    if (seen.has(next.path)) continue;
    seen.add(next.path);
    for (const edge of edges) if (edge.from === next.path) open.push({ path: edge.to, chain });
  }
  return undefined;
}
