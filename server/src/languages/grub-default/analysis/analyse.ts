import { diskWitnesses, type KnownUuid, knownUuids } from '../../../core/disk-ids/known.ts';
import { type SystemMenu, systemMenu } from '../../../core/grub-script/system-menu.ts';
import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { parseShell } from '../../../core/shell/parse.ts';
import type { ShellAssignment, ShellTree } from '../../../core/shell/tree.ts';

/** What is known about one file of settings for grub-mkconfig. */
export interface GrubDefaultAnalysis extends Analysis {
  readonly root: ShellTree;
  /** The assignment in force at the end of the file, by name; conditional ones do not count. */
  readonly inForce: ReadonlyMap<string, ShellAssignment>;
  /** The UUIDs that other files of the workspace name, where this one names any and others do. */
  readonly known: ReadonlyMap<string, KnownUuid> | undefined;
  /** The menu that the machine has at the moment, where its grub.cfg is in sight. */
  readonly system: SystemMenu | undefined;
}

const witnesses = [...diskWitnesses, '**/boot/grub{,2}/grub.cfg'];

/** Parses a file of settings. */
export function analyseGrubDefault({
  document,
  files,
  previous,
}: AnalysisInput<GrubDefaultAnalysis>): GrubDefaultAnalysis {
  const before = previous && { text: previous.document.text, root: previous.root };
  const root = parseShell(document.text, before);
  const plain = root.assignments.filter((assignment) => assignment.plain && !assignment.temporary);
  return {
    document,
    root,
    comments: root.comments,
    inForce: new Map(plain.map((assignment) => [assignment.name, assignment])),
    known: document.text.includes('UUID=') ? knownUuids(files, witnesses, document.path) : undefined,
    system: document.text.includes('GRUB_DEFAULT') ? systemMenu(document.path, files) : undefined,
  };
}
