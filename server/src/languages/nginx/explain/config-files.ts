import type { NginxAnalysis } from '../analysis/analyse.ts';
import type { ConfigFiles } from './level.ts';

/** The files of the configuration that an analysed document belongs to, or the document alone where none includes it. */
export function configFilesOf({ graph, document, root }: NginxAnalysis): ConfigFiles {
  const main = graph?.files.get(graph.root);
  if (graph === undefined || main === undefined) return { path: document.path, items: root.items, graph: undefined };
  return { path: main.path, items: main.tree.items, graph };
}
