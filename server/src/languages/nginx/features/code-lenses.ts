import type { CodeLens } from '../../../core/features/hints.ts';
import { incoming } from '../../../core/features/include-graph.ts';
import { basename } from '../../../core/text/path.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { describeContext } from '../schema/contexts.ts';

/** Above an included file: by which files, and in which context, it is read. */
export function codeLenses(analysis: NginxAnalysis): readonly CodeLens[] {
  const { graph, document, top } = analysis;
  if (graph === undefined || graph.root === document.path || top.kind !== 'config') return [];
  const includers = [...incoming(graph.edges, document.path).keys()].map(basename);
  if (includers.length === 0) return [];
  const contexts = top.contexts.map(describeContext).join(', ');
  return [{ span: { start: 0, end: 0 }, title: `Included by ${includers.join(', ')} in ${contexts}` }];
}
