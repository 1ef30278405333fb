import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { includeTarget, type PlacedAssignment, withIncludes } from '../../../core/nfs/conf/included.ts';
import { parseConf } from '../../../core/nfs/conf/parse.ts';
import type { ConfAssignment, ConfTree } from '../../../core/nfs/conf/tree.ts';
import { effectiveExports } from '../../../core/nfs/exports/effective.ts';
import { parseExports } from '../../../core/nfs/exports/parse.ts';
import { exportsFiles } from '../../../core/nfs/exports/tables.ts';
import { readNfsVersion } from '../../../core/nfs/version.ts';
import { dirname } from '../../../core/text/path.ts';
import type { FileView } from '../../../core/workspace/file-source.ts';
import { type ConfForm, chooseForm } from './form.ts';

/** What is known about one file. */
export interface ConfAnalysis extends Analysis {
  readonly root: ConfTree;
  /** Which of the files it is, and so which sections it has. */
  readonly form: ConfForm;
  readonly version: string | undefined;
  /** What holds, with what other files bring that this one includes, in the order in which it is read. */
  readonly settings: readonly PlacedAssignment[];
  /** Whether another file in sight includes this one, so that it begins in a section of that. */
  readonly included: boolean;
  /** The files that this one must include and that are missing, by the assignment that names them. */
  readonly missing: ReadonlyMap<ConfAssignment, string>;
  /** Whether exports beside nfs.conf let clients use AUTH_SYS; undefined where none are in sight. */
  readonly exportsAuthSys: boolean | undefined;
}

/** Parses nfs.conf, nfsmount.conf or idmapd.conf. */
export function analyseConf({ document, files, settings }: AnalysisInput): ConfAnalysis {
  const root = parseConf(document.text);
  const form = chooseForm(document.path, root);
  return {
    document,
    root,
    comments: root.comments,
    form,
    version: readNfsVersion(settings),
    settings: withIncludes(root, document.path, files),
    included: root.assignments.some(({ fault }) => fault === 'outside-section') && isIncluded(document.path, files),
    missing: missingIncludes(root, document.path, files),
    exportsAuthSys: form === 'nfs' ? offersAuthSys(document.path, files) : undefined,
  };
}

/** The files that lead others to a file, as nfs-utils names them: in the folder of the file, and in the one above. */
const leading = ['nfs.conf', 'nfsmount.conf', 'idmapd.conf'];

function isIncluded(path: string, files: FileView): boolean {
  const folder = dirname(path);
  return [folder, dirname(folder)].some((place) =>
    leading.some((name) => {
      const from = `${place === '/' ? '' : place}/${name}`;
      const file = from === path ? undefined : files.get(from);
      return (
        file?.state === 'loaded' &&
        parseConf(file.text).assignments.some(
          (item) => item.fault === undefined && includeTarget(item, from)?.path === path,
        )
      );
    }),
  );
}

function missingIncludes(root: ConfTree, path: string, files: FileView): ReadonlyMap<ConfAssignment, string> {
  return new Map(
    root.assignments.flatMap((item) => {
      const target = item.fault === undefined ? includeTarget(item, path) : undefined;
      if (target === undefined || target.optional || files.get(target.path).state !== 'missing') return [];
      return [[item, target.path] as const];
    }),
  );
}

function offersAuthSys(path: string, files: FileView): boolean | undefined {
  const own = dirname(path);
  const tables = exportsFiles(own.endsWith('.conf.d') ? dirname(own) : own, files);
  if (tables.length === 0) return undefined;
  return tables.some(({ text }) =>
    parseExports(text).entries.some((entry) =>
      effectiveExports(entry).some(({ flavours }) => flavours.some(({ name }) => name === 'sys' || name === 'unix')),
    ),
  );
}
