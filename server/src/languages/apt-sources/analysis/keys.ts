import type { FileView } from '../../../core/workspace/file-source.ts';
import { hasPlaceholder } from '../parse/template.ts';
import type { OptionNode, SourcesTree } from '../parse/tree.ts';

/** A file of keys that an entry names. */
export interface KeyFile {
  /** As it is written. */
  readonly name: string;
  /** Where it lies for us: below the folder that the list itself lies in, such as an image's root. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly state: 'armoured' | 'binary' | 'missing' | 'unknown';
}

/** The words of a `signed-by` option with their places; empty for a key that stands in the stanza itself. */
export function keyWords(option: OptionNode, text: string): { start: number; end: number; text: string }[] {
  if (option.value.includes('-----BEGIN')) return [];
  const { start, end } = option.valueSpan;
  return Array.from(text.slice(start, end).matchAll(/[^\s,"]+/g), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    text: match[0],
  }));
}

/** The files of keys that the entries name, as far as they are in sight. `path` is that of the list. */
export function findKeyFiles(root: SourcesTree, text: string, path: string, files: FileView): KeyFile[] {
  const base = /^(.*)\/etc\/apt\//.exec(path)?.[1];
  return root.entries
    .flatMap(({ options }) => options.filter(({ key }) => key === 'signed-by'))
    .flatMap((option) => keyWords(option, text))
    .filter((word) => word.text.startsWith('/') && !hasPlaceholder(word.text) && !/[{$@]/.test(word.text))
    .map(({ start, end, text: name }) => {
      const place = `${base ?? ''}${name}`;
      const file = base === undefined ? ({ state: 'refused' } as const) : files.get(place);
      const armoured = file.state === 'loaded' && file.text.trimStart().startsWith('-----BEGIN PGP');
      const loaded = armoured ? 'armoured' : 'binary';
      const state = file.state === 'loaded' ? loaded : file.state === 'missing' ? 'missing' : 'unknown';
      return { name, path: place, start, end, state };
    });
}
