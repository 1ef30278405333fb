import type { SignatureHelp } from '../../../core/features/signature.ts';
import type { FfserverAnalysis } from '../analysis/analyse.ts';
import { findDirective } from '../schema/directives.ts';

/** The form of the directive that is being written. */
export function signature(analysis: FfserverAnalysis, offset: number): SignatureHelp | undefined {
  const found = analysis.directiveAt(offset);
  if (found === undefined || offset <= found.node.name.end) return undefined;
  const { node, scope } = found;
  if (node.children.some((child) => child.kind === 'comment' && offset >= child.start)) return undefined;
  const entry = findDirective(scope, node.name.value);
  if (entry === undefined || entry.most === 0) return undefined;
  const before = node.args.filter((word) => word.end < offset).length;
  return { entry, activeArgument: 1 + Math.min(before, entry.most - 1) };
}
