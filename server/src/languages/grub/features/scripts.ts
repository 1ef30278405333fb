import type { DocumentLink } from '../../../core/features/hints.ts';
import type { IncludeEdge } from '../../../core/features/include-graph.ts';
import { locateScript, scriptOf } from '../../../core/grub-script/scripts.ts';
import { commandsOf } from '../../../core/grub-script/statement.ts';
import type { GrubTree } from '../../../core/grub-script/tree.ts';
import type { GrubAnalysis } from '../analysis/analyse.ts';

/** The scripts that a script reads, where their paths tell where they lie. */
export function links({ root, document }: GrubAnalysis): readonly DocumentLink[] {
  return edgesOf(root, document.path).map(({ span, to }) => ({ span, path: to }));
}

/** Which script reads which, as far as they are in sight. */
export function includes({ root, document, scripts }: GrubAnalysis): readonly IncludeEdge[] {
  return [...edgesOf(root, document.path), ...[...scripts].flatMap(([path, tree]) => edgesOf(tree, path))];
}

function edgesOf(tree: GrubTree, from: string): IncludeEdge[] {
  return commandsOf(tree.items).flatMap((command): IncludeEdge[] => {
    const wanted = scriptOf(command);
    const to = wanted === undefined ? undefined : locateScript(from, wanted);
    const word = command.words.slice(1).find(({ source }) => !source.startsWith('-'));
    return to === undefined || word === undefined ? [] : [{ from, to, span: { start: word.start, end: word.end } }];
  });
}
