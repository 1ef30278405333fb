import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { readNfsVersion } from '../../../core/nfs/version.ts';
import { parseShell } from '../../../core/shell/parse.ts';
import type { ShellAssignment, ShellTree } from '../../../core/shell/tree.ts';
import { dirname } from '../../../core/text/path.ts';
import { daemons } from '../schema/daemons.ts';
import { findKey, type KeyEntry } from '../schema/keys.ts';
import { type CommandWord, readCommandLine } from './command-line.ts';

/** What is known about one file of settings for the start scripts. */
export interface NfsDefaultAnalysis extends Analysis {
  readonly root: ShellTree;
  /** Which of the two files it is: by its name, else by the variables in it. */
  readonly file: KeyEntry['file'];
  readonly version: string | undefined;
  /** The assignment in force at the end of the file, by name; conditional ones do not count. */
  readonly inForce: ReadonlyMap<string, ShellAssignment>;
  /** The texts of fstab and exports in the folder above, where they are in sight. */
  readonly fstab: string | undefined;
  readonly exports: string | undefined;
  /** The words of a daemon's options; none where the value holds expansions. */
  wordsOf(assignment: ShellAssignment): readonly CommandWord[];
}

/** Parses /etc/default/nfs-kernel-server or nfs-common, which a shell sources. */
export function analyseNfsDefault({ document, files, settings }: AnalysisInput): NfsDefaultAnalysis {
  const root = parseShell(document.text);
  const plain = root.assignments.filter((assignment) => assignment.plain && !assignment.temporary);
  const folder = dirname(dirname(document.path));
  const textOf = (name: string) => {
    const file = files.get(`${folder === '/' ? '' : folder}/${name}`);
    return file.state === 'loaded' ? file.text : undefined;
  };
  return {
    document,
    root,
    comments: root.comments,
    file: fileOf(document.path, plain),
    version: readNfsVersion(settings),
    inForce: new Map(plain.map((assignment) => [assignment.name, assignment])),
    fstab: textOf('fstab'),
    exports: textOf('exports'),
    wordsOf: (assignment) => readCommandLine(document.text, assignment, daemons[assignment.name]),
  };
}

function fileOf(path: string, assignments: readonly ShellAssignment[]): KeyEntry['file'] {
  if (path.includes('nfs-common')) return 'nfs-common';
  if (path.includes('nfs-kernel-server')) return 'nfs-kernel-server';
  return assignments.some(({ name }) => findKey(name)?.file === 'nfs-common') ? 'nfs-common' : 'nfs-kernel-server';
}
