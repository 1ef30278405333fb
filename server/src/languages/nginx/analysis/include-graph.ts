import type { IncludeEdge } from '../../../core/features/include-graph.ts';
import type { Document } from '../../../core/language.ts';
import { createNotes } from '../../../core/syntax/remember.ts';
import { matchesSegment } from '../../../core/text/glob.ts';
import { dirname, resolvePath } from '../../../core/text/path.ts';
import type { Span } from '../../../core/text/span.ts';
import type { FileState, FileView } from '../../../core/workspace/file-source.ts';
import { createCollector } from '../parse/collect.ts';
import { schemaHints } from '../parse/hints.ts';
import { parseNginx } from '../parse/parse-nginx.ts';
import type { ParsedBefore } from '../parse/parts.ts';
import type { DirectiveNode, NginxTree, WordNode } from '../parse/tree.ts';
import type { NginxContext } from '../schema/imported/types.ts';
import type { Place } from './place.ts';
import { createResolver } from './resolve.ts';

/** An include that leads somewhere else than to readable files. */
export interface IncludeProblem {
  readonly path: string;
  readonly span: Span;
  readonly kind: 'missing' | 'loop';
  readonly target: string;
}

/** One file of a configuration as nginx would read it. */
export interface GraphFile {
  readonly path: string;
  readonly tree: NginxTree;
  /** Where its top level stands, by every include of it. */
  readonly contexts: ReadonlySet<NginxContext>;
}

/** A configuration from its main file on. */
export interface IncludeGraph {
  readonly root: string;
  readonly files: ReadonlyMap<string, GraphFile>;
  readonly edges: readonly IncludeEdge[];
  readonly problems: readonly IncludeProblem[];
  /** Whether every include could be followed, so that what is not in sight does not exist. */
  readonly complete: boolean;
}

/** More files than any real configuration has; a workspace that includes itself in many ways ends here. */
const mostFiles = 2000;
const mostEdges = 20_000;

const includesIn = createCollector<DirectiveNode>((item, _path, found) => {
  if (item.name === 'include' && item.args.length === 1 && item.block === undefined) found.push(item);
});

const parsed = createNotes<FileState, NginxTree>();

/** The tree of a loaded file; parsed once for as long as the file stays as it is. */
function treeOf(file: FileState & { state: 'loaded' }, before?: ParsedBefore): NginxTree {
  const known = parsed.get(file);
  if (known !== undefined) return known;
  const tree = parseNginx(file.text, schemaHints, before);
  parsed.set(file, tree);
  return tree;
}

const kept = createNotes<FileView, Map<string, { generation: number; graph: IncludeGraph }>>();

/**
 * The document’s tree; one whose text is that of the loaded file shares the file’s.
 * @param before what was parsed of the document before its last change; not to be used any more
 */
export function treeOfDocument({ path, text }: Document, files: FileView, before: ParsedBefore | undefined): NginxTree {
  const file = files.get(path);
  return file.state === 'loaded' && file.text === text ? treeOf(file, before) : parseNginx(text, schemaHints, before);
}

/**
 * The configuration from a main file on, for a document of it. Where the document is as the files say, all documents of a
 * configuration share one graph, until a file changes.
 */
export function configurationOf(
  root: string,
  own: { path: string; text: string; tree: NginxTree },
  files: FileView,
): IncludeGraph {
  const file = files.get(own.path);
  if (file.state !== 'loaded' || file.text !== own.text) return followIncludes(root, own, files);
  const graphs = kept.get(files) ?? new Map<string, { generation: number; graph: IncludeGraph }>();
  kept.set(files, graphs);
  const known = graphs.get(root);
  if (known?.generation === files.generation) return known.graph;
  // The old trees shall not outlive the making of the new ones.
  graphs.delete(root);
  const graph = followIncludes(root, own, files);
  graphs.set(root, { generation: files.generation, graph });
  return graph;
}

/**
 * Follows the includes from a main file.
 * @param own the document at hand, whose text counts before that on disk
 */
function followIncludes(root: string, own: { path: string; tree: NginxTree }, files: FileView): IncludeGraph {
  const found = new Map<string, { path: string; tree: NginxTree; contexts: Set<NginxContext> }>();
  const edges: IncludeEdge[] = [];
  const drawn = new Set<string>();
  const resolved = new Map<string, ReturnType<typeof resolveInclude>>();
  const problems: IncludeProblem[] = [];
  let complete = true;

  function load(path: string): NginxTree | FileState['state'] {
    if (path === own.path) return own.tree;
    const file = files.get(path);
    return file.state === 'loaded' ? treeOf(file) : file.state;
  }

  function visit(path: string, tree: NginxTree, contexts: readonly NginxContext[], chain: readonly string[]): void {
    const known = found.get(path);
    const news = contexts.filter((context) => !known?.contexts.has(context));
    if (known !== undefined && news.length === 0) return;
    const file = known ?? { path, tree, contexts: new Set<NginxContext>() };
    for (const context of news) file.contexts.add(context);
    found.set(path, file);
    if (found.size > mostFiles) {
      complete = false;
      return;
    }
    visitItems(tree, { kind: 'config', contexts: news }, path, [...chain, path]);
  }

  function visitItems(tree: NginxTree, place: Place, path: string, chain: readonly string[]): void {
    const { placeOf } = createResolver(place);
    for (const include of includesIn(tree, path).flat()) follow(include.args[0]!, placeOf(include), path, chain);
  }

  function follow(word: WordNode, place: Place, from: string, chain: readonly string[]): void {
    const span = { start: word.start, end: word.end };
    const targets = resolved.get(word.value) ?? resolveInclude(word.value, root, files);
    resolved.set(word.value, targets);
    if (targets === 'unknown') {
      complete = false;
      return;
    }
    for (const target of targets.paths) {
      if (chain.includes(target)) {
        problems.push({ path: from, span, kind: 'loop', target });
        continue;
      }
      const tree = load(target);
      if (typeof tree === 'string') {
        complete = false;
        if (tree === 'missing' && !targets.pattern) problems.push({ path: from, span, kind: 'missing', target });
        continue;
      }
      const key = `${span.start} ${from} ${target}`;
      if (!drawn.has(key)) edges.push({ from, to: target, span });
      drawn.add(key);
      if (edges.length > mostEdges) {
        complete = false;
        return;
      }
      if (place.kind === 'config') visit(target, tree, place.contexts, chain);
      else if (!found.has(target)) found.set(target, { path: target, tree, contexts: new Set() });
    }
  }

  const tree = load(root);
  if (typeof tree === 'string') complete = false;
  else visit(root, tree, ['main'], []);
  return { root, files: found, edges, problems, complete };
}

/** The files that an include names; a pattern names those that exist. */
function resolveInclude(
  value: string,
  root: string,
  files: FileView,
): { paths: string[]; pattern: boolean } | 'unknown' {
  if (value.includes('$') || value === '') return 'unknown';
  const target = rebase(resolvePath(dirname(root), value), root, files);
  if (!/[*?[]/.test(target)) return { paths: [target], pattern: false };
  let folders = ['/'];
  const parts = target.split('/').slice(1);
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1;
    const next: string[] = [];
    for (const folder of folders) {
      const prefix = folder === '/' ? '/' : `${folder}/`;
      if (!/[*?[]/.test(part)) {
        next.push(prefix + part);
        continue;
      }
      const entries = files.list(folder);
      if (typeof entries === 'string') return 'unknown';
      for (const entry of entries) {
        if (entry.folder !== last && matchesSegment(entry.name, part)) next.push(prefix + entry.name);
      }
    }
    folders = next;
  }
  return { paths: folders, pattern: true };
}

/**
 * A copy of /etc/nginx somewhere else (`~/server/etc/nginx`) includes `/etc/nginx/…` and means its own files: the part of
 * the path that it shares with the copy's main file is looked up there.
 */
function rebase(target: string, root: string, files: FileView): string {
  const folder = dirname(root);
  const shared = target
    .split('/')
    .slice(1, -1)
    .reduce<{ path: string; best: string }>(
      (state, part) => {
        const path = `${state.path}/${part}`;
        return { path, best: folder.endsWith(path) && folder !== path ? path : state.best };
      },
      { path: '', best: '' },
    ).best;
  if (shared === '') return target;
  const moved = folder.slice(0, folder.length - shared.length) + target;
  return files.get(moved).state === 'refused' ? target : moved;
}

/** The main file that a fragment most likely belongs to: the nginx.conf of its folder or of one above. */
export function findMainFile(path: string, files: FileView): string | undefined {
  let folder = dirname(path);
  for (let depth = 0; depth < 6; depth++) {
    const candidate = folder === '/' ? '/nginx.conf' : `${folder}/nginx.conf`;
    if (candidate !== path) {
      const { state } = files.get(candidate);
      if (state === 'loaded') return candidate;
    }
    if (folder === '/') return undefined;
    folder = dirname(folder);
  }
  return undefined;
}
