import type { IncludeEdge } from '../../../core/features/include-graph.ts';
import { createNotes } from '../../../core/syntax/remember.ts';
import { basename, dirname, resolvePath } from '../../../core/text/path.ts';
import type { FileState, FileView } from '../../../core/workspace/file-source.ts';
import { type Edition, isSameEdition } from '../parse/edition.ts';
import { parsePam } from '../parse/parser.ts';
import type { PamForm, PamTree } from '../parse/tree.ts';
import { deepestInclude, type Included, type IncludeResolver } from './expand.ts';

const parsed = createNotes<FileState, { tree: PamTree; edition: Edition }>();

/** The tree of a loaded file; parsed once for as long as the file and the edition stay as they are. */
export function treeOf(file: FileState & { state: 'loaded' }, edition: Edition, form: PamForm = 'service'): PamTree {
  const known = parsed.get(file);
  if (known !== undefined && isSameEdition(known.edition, edition)) return known.tree;
  const tree = parsePam(file.text, form, edition);
  parsed.set(file, { tree, edition });
  return tree;
}

/** Where libpam looks for a service (PAM_CONFIG_DF and PAM_CONFIG_DIST_DF in pam_private.h), after the folder at hand. */
const systemFolders = ['/etc/pam.d', '/usr/lib/pam.d'];

/**
 * Finds included services: next to the including file, where a copy of /etc/pam.d has them, then where libpam looks.
 * @param own the document at hand, whose text counts before that on disk
 */
export function createResolver(
  own: { path: string; tree: PamTree },
  files: FileView,
  edition: Edition,
): IncludeResolver {
  return (name, from) => {
    const folder = dirname(from);
    const near = resolvePath(folder, name.startsWith('/etc/pam.d/') ? basename(name) : name);
    const places = name.startsWith('/')
      ? [near, name]
      : [near, ...systemFolders.map((place) => resolvePath(place, name))];
    let unseen = false;
    for (const path of new Set(places)) {
      if (path === own.path) return { path, tree: own.tree };
      const file = files.get(path);
      if (file.state === 'loaded') return { path, tree: treeOf(file, edition) };
      unseen ||= file.state !== 'missing';
    }
    return unseen ? 'unseen' : 'missing';
  };
}

/** Every include that can be followed from a file on, each once. */
export function includeEdges(path: string, tree: PamTree, resolve: IncludeResolver): IncludeEdge[] {
  const edges: IncludeEdge[] = [];
  const seen = new Set([path]);
  let round: { path: string; tree: PamTree }[] = [{ path, tree }];
  for (let depth = 0; depth < deepestInclude && round.length > 0; depth++) {
    const next: { path: string; tree: PamTree }[] = [];
    for (const file of round) {
      for (const { includes, module } of file.tree.entries) {
        if (includes === undefined || module === undefined) continue;
        const target: Included = resolve(module.value, file.path);
        if (typeof target === 'string') continue;
        edges.push({ from: file.path, to: target.path, span: { start: module.start, end: module.end } });
        if (seen.has(target.path)) continue;
        seen.add(target.path);
        next.push(target);
      }
    }
    round = next;
  }
  return edges;
}
