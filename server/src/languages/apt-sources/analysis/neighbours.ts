import { basename } from '../../../core/text/path.ts';
import type { FileView } from '../../../core/workspace/file-source.ts';
import { parseSourceLines } from '../parse/lines.ts';
import { parseSourceStanzas } from '../parse/stanzas.ts';
import type { EntryNode } from '../parse/tree.ts';
import { isSourceStanzas } from './form.ts';

/** The entries of another file that apt reads together with this one. */
export interface Neighbour {
  readonly path: string;
  readonly entries: readonly EntryNode[];
}

/** Bounds on what is read beside the file at hand. */
const mostFiles = 60;
const longestFile = 200_000;

/** Whether apt reads a file of this name in sources.list.d. */
export function isReadName(name: string): boolean {
  return /^[A-Za-z0-9_:-][A-Za-z0-9_:.-]*\.(?:list|sources)$/.test(name);
}

/** The other lists of the same etc/apt, as far as they are in sight. Files of which apt could read nothing have no entries. */
export function findNeighbours(path: string, files: FileView): Neighbour[] {
  const base = /^(.*\/etc\/apt)\/(?:sources\.list|sources\.list\.d\/[^/]+)$/.exec(path)?.[1];
  if (base === undefined || (!path.endsWith('/sources.list') && !isReadName(basename(path)))) return [];
  const folder = `${base}/sources.list.d`;
  const listing = files.list(folder);
  if (typeof listing === 'string') return [];
  const names = listing
    .filter((entry) => !entry.folder && isReadName(entry.name))
    .map(({ name }) => `${folder}/${name}`);
  return [`${base}/sources.list`, ...names]
    .filter((other) => other !== path)
    .slice(0, mostFiles)
    .flatMap((other) => {
      const file = files.get(other);
      if (file.state !== 'loaded' || file.text.length > longestFile) return [];
      const { entries } = isSourceStanzas(other, file.text)
        ? parseSourceStanzas(file.text)
        : parseSourceLines(file.text);
      return entries.some(({ fault }) => fault !== undefined) ? [] : [{ path: other, entries }];
    });
}
