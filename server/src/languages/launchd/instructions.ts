import { basename, dirname } from '../../core/text/path.ts';
import type { Span } from '../../core/text/span.ts';
import type { FileView } from '../../core/workspace/file-source.ts';
import { findLegacy } from './legacy-launchctl.ts';

/** A file beside a job, or above it, that tells people to use an older word of launchctl for the job. */
export interface Instruction {
  readonly path: string;
  /** The words of launchctl, such as `load`, each with its place in that file; at least one. */
  readonly words: readonly (Span & { readonly word: string })[];
}

/** Files that tell people what to do, by their names. */
const telling = /^(?:readme|install)|\.(?:md|markdown|sh|command|bash|zsh)$/i;

/** A job lies in LaunchDaemons in Library in a folder of files for one machine: no README is further up. */
const farthest = 4;
const mostFiles = 20;

/**
 * What READMEs and scripts in the folder of a job, and in those above it, tell people to do with launchctl. Of a file that names
 * neither the job nor its property list, nothing is said. Ask while analysing, so that the files can be loaded.
 */
export function readInstructions(path: string, label: string, files: FileView): readonly Instruction[] {
  const names = [label, basename(path)].filter((name) => name.length > 3);
  const found: Instruction[] = [];
  let folder = dirname(path);
  let looked = 0;
  for (let level = 0; level < farthest && folder !== '/' && folder !== ''; level++) {
    const entries = files.list(folder);
    if (entries === 'refused') break;
    for (const { name, folder: isFolder } of entries === 'pending' ? [] : entries) {
      if (isFolder || !telling.test(name) || ++looked > mostFiles) continue;
      const file = files.get(`${folder}/${name}`);
      if (file.state !== 'loaded' || !names.some((one) => file.text.includes(one))) continue;
      const words = findLegacy(file.text).map(({ word, span }) => ({ ...span, word }));
      if (words.length > 0) found.push({ path: `${folder}/${name}`, words });
    }
    folder = dirname(folder);
  }
  return found;
}
