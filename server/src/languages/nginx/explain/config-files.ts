import type { NginxAnalysis } from '../analysis/analyse.ts';
import type { IncludeGraph } from '../analysis/include-graph.ts';
import type { ConfigFiles } from './level.ts';

/** The files of the configuration that an analysed document belongs to, or the document alone where none includes it. */
export function configFilesOf({ graph, document, root }: NginxAnalysis): ConfigFiles {
  const main = graph?.files.get(graph.root);
  if (graph === undefined || main === undefined) {
    return { path: document.path, items: root.items, graph: undefined, targets: () => [] };
  }
  let index: ReadonlyMap<string, readonly string[]> | undefined;
  return {
    path: main.path,
    items: main.tree.items,
    graph,
    targets(path, start) {
      index ??= indexOf(graph);
      return index.get(`${start} ${path}`) ?? [];
    },
  };
}

function indexOf({ edges }: IncludeGraph): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const { from, to, span } of edges) {
    const key = `${span.start} ${from}`;
    const list = index.get(key);
    if (list === undefined) index.set(key, [to]);
    else list.push(to);
  }
  return index;
}
