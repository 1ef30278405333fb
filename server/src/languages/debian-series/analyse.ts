import type { Analysis, AnalysisInput } from '../../core/language.ts';
import { noChildren, type SyntaxNode } from '../../core/syntax/node.ts';
import { dirname, resolvePath } from '../../core/text/path.ts';
import type { Span } from '../../core/text/span.ts';

/** One line with a patch. */
export interface SeriesEntry extends SyntaxNode {
  readonly kind: 'patch';
  readonly name: string;
  readonly nameSpan: Span;
  /** What stands behind the name, such as `-p0`. */
  readonly options: string;
  readonly optionsSpan: Span | undefined;
  readonly path: string;
  readonly state: 'there' | 'missing' | 'unknown';
}

/** What is known about one series. */
export interface SeriesAnalysis extends Analysis {
  readonly patches: readonly SeriesEntry[];
  /** Patches in the folder that no line names, commented lines not counted; empty where the folder is not in sight. */
  readonly unused: readonly string[];
}

/** So many lines are read at most. */
const mostPatches = 50_000;

/** Reads debian/patches/series as Dpkg::Source::Quilt (libdpkg-perl 1.21.22) does. Linear in the text; never throws. */
export function analyseSeries({ document, files }: AnalysisInput): SeriesAnalysis {
  const { text, path } = document;
  const folder = dirname(path);
  const listing = /\/debian\/patches\/[^/]+$/.test(path) ? files.list(folder) : 'refused';
  const present =
    typeof listing === 'string' ? undefined : new Set(listing.filter((entry) => !entry.folder).map(({ name }) => name));
  const state = (name: string): SeriesEntry['state'] => {
    if (present === undefined) return 'unknown';
    if (!name.includes('/')) return present.has(name) ? 'there' : 'missing';
    const file = files.get(resolvePath(folder, name));
    return file.state === 'loaded' ? 'there' : file.state === 'missing' ? 'missing' : 'unknown';
  };
  const patches: SeriesEntry[] = [];
  const comments: SyntaxNode[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    if (patches.length >= mostPatches) break;
    const hash = /(?:^|\s)#/.exec(match[0].replace(/^\s+/, (blank) => ' '.repeat(blank.length)));
    const body = hash === null ? match[0] : match[0].slice(0, hash.index);
    const words = /^\s*(\S+)(?:\s+(\S.*?))?\s*$/.exec(body);
    if (words !== null) {
      const [, name, options = ''] = words as unknown as [string, string, string | undefined];
      const start = match.index + body.indexOf(name);
      const end = match.index + body.trimEnd().length;
      const nameSpan = { start, end: start + name.length };
      const optionsSpan = options === '' ? undefined : { start: end - options.length, end };
      const entry = { kind: 'patch' as const, start, end, children: noChildren };
      patches.push({
        ...entry,
        name,
        nameSpan,
        options,
        optionsSpan,
        path: resolvePath(folder, name),
        state: state(name),
      });
    }
    if (hash !== null) {
      const start = match.index + match[0].indexOf('#', hash.index);
      comments.push({ kind: 'comment', start, end: match.index + match[0].trimEnd().length, children: noChildren });
    }
  }
  const named = new Set(patches.map(({ path: place }) => place));
  const noted = comments.map(({ start, end }) => text.slice(start, end)).join('\n');
  const unused = [...(present ?? [])].filter(
    (name) => /\.(?:patch|diff|dpatch)$/.test(name) && !named.has(resolvePath(folder, name)) && !noted.includes(name),
  );
  const children = [...patches, ...comments].sort((a, b) => a.start - b.start);
  return { document, root: { kind: 'file', start: 0, end: text.length, children }, comments, patches, unused };
}
