import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { parseConf } from '../../../core/nfs/conf/parse.ts';
import type { ConfTree } from '../../../core/nfs/conf/tree.ts';
import type { FileView } from '../../../core/workspace/file-source.ts';
import { type ConfForm, chooseForm } from './form.ts';

/** What is known about one file. */
export interface ConfAnalysis extends Analysis {
  readonly root: ConfTree;
  readonly files: FileView;
  /** Which of the files it is, and so which sections it has. */
  readonly form: ConfForm;
}

/** Parses nfs.conf, nfsmount.conf or idmapd.conf. */
export function analyseConf({ document, files }: AnalysisInput): ConfAnalysis {
  const root = parseConf(document.text);
  return { document, root, comments: root.comments, files, form: chooseForm(document.path, root) };
}
