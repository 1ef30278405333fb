import { basename } from '../../../core/text/path.ts';
import type { EntryNode } from '../parse/tree.ts';
import type { PamAnalysis } from './analyse.ts';

/** Says for an include through which services it leads back to the document, the document last; undefined where it does not. */
export type LoopFinder = (entry: EntryNode) => readonly string[] | undefined;

/** Each included file is looked into once, however many lines include it. */
export function createLoopFinder(analysis: PamAnalysis): LoopFinder {
  const own = analysis.document.path;
  const targets = new Map<string, Set<string>>();
  for (const { from, to } of analysis.edges()) {
    const known = targets.get(from);
    if (known === undefined) targets.set(from, new Set([to]));
    else known.add(to);
  }
  const chains = new Map<string, readonly string[] | undefined>();

  return (entry) => {
    const target = analysis.targetOf(entry);
    if (typeof target !== 'object') return undefined;
    if (!chains.has(target.path)) chains.set(target.path, chainFrom(target.path));
    return chains.get(target.path);
  };

  function chainFrom(path: string): readonly string[] | undefined {
    const seen = new Set<string>();
    const open: { path: string; chain: readonly string[] }[] = [{ path, chain: [] }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const chain = [...next.chain, basename(next.path)];
      if (next.path === own) return chain;
      if (seen.has(next.path)) continue;
      seen.add(next.path);
      for (const to of targets.get(next.path) ?? []) open.push({ path: to, chain });
    }
    return undefined;
  }
}
