import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { parseConf } from '../../../core/nfs/conf/parse.ts';
import type { ConfTree } from '../../../core/nfs/conf/tree.ts';
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
    exportsAuthSys: form === 'nfs' ? offersAuthSys(document.path, files) : undefined,
  };
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
