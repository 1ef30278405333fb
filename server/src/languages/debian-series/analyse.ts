import type { Analysis, AnalysisInput } from '../../core/language.ts';
import { remember } from '../../core/syntax/remember.ts';
import { dirname, resolvePath } from '../../core/text/path.ts';
import { hasTemplateMark, joinTemplates } from '../../core/text/templates.ts';
import type { FolderEntry } from '../../core/workspace/file-source.ts';
import { readSeries, type SeriesEntry, type SeriesTree } from './read.ts';

/** What is known about one series. */
export interface SeriesAnalysis extends Analysis {
  readonly root: SeriesTree;
  readonly patches: readonly SeriesEntry[];
  /** Where a patch lies. */
  pathOf(patch: SeriesEntry): string;
  /** Whether a patch is there, as far as the folder is in sight. */
  stateOf(patch: SeriesEntry): 'there' | 'missing' | 'unknown';
  /** Patches in the folder that no line names, commented lines not counted; empty where the folder is not in sight. */
  unused(): readonly string[];
}

const namesIn = remember(
  (listing: readonly FolderEntry[]): ReadonlySet<string> =>
    new Set(listing.filter((entry) => !entry.folder).map(({ name }) => name)),
);

/** Reads debian/patches/series and looks at what lies beside it. Never throws. */
export function analyseSeries({ document, files }: AnalysisInput): SeriesAnalysis {
  const { text, path } = document;
  const folder = resolvePath(dirname(path), '');
  const base = folder === '/' ? '' : folder;
  const root = readSeries(joinTemplates(text));
  const { patches, comments } = root;
  // The folder and what lies in others is asked for here, not when a rule needs it: only then is it loaded before the rules run.
  const listing = /\/debian\/patches\/[^/]+$/.test(path) ? files.list(folder) : 'refused';
  const present = typeof listing === 'string' ? undefined : namesIn(listing);
  const pathOf = ({ name }: SeriesEntry) => (/\/|^\.+$/.test(name) ? resolvePath(folder, name) : `${base}/${name}`);
  const below = new Map(
    present === undefined
      ? []
      : patches.flatMap((patch) =>
          patch.name.includes('/') ? [[patch, files.get(pathOf(patch)).state] as const] : [],
        ),
  );
  return {
    document,
    root,
    patches,
    comments,
    pathOf,
    stateOf(patch) {
      if (present === undefined || hasTemplateMark(patch.name)) return 'unknown';
      if (!patch.name.includes('/')) return present.has(patch.name) ? 'there' : 'missing';
      const state = below.get(patch);
      return state === 'loaded' ? 'there' : state === 'missing' ? 'missing' : 'unknown';
    },
    unused() {
      if (present === undefined || patches.some(({ name }) => hasTemplateMark(name))) return [];
      const named = new Set(patches.map(pathOf));
      const noted = comments.map(({ start, end }) => text.slice(start, end)).join('\n');
      return [...present].filter(
        (name) => /\.(?:patch|diff|dpatch)$/.test(name) && !named.has(`${base}/${name}`) && !noted.includes(name),
      );
    },
  };
}
