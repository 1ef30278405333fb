import { createNotes } from '../../../core/syntax/remember.ts';
import { ownCopy } from '../../../core/text/own-copy.ts';
import type { Span } from '../../../core/text/span.ts';
import type { FileState, FileView } from '../../../core/workspace/file-source.ts';
import type { EntryNode, OptionNode, SourcesTree } from '../parse/tree.ts';

/** A file of keys that an entry names and of which something is known. */
export interface KeyFile {
  /** As it is written. */
  readonly name: string;
  /** Where it lies for us: below the folder that the list itself lies in, such as an image's root. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly state: 'armoured' | 'binary' | 'missing';
}

/** A word of a `signed-by` option. */
interface KeyWord extends Span {
  readonly text: string;
}

/** The words with offsets from the beginning of the value, and which is the first of which apt makes nothing. */
interface KeyReading {
  readonly words: readonly KeyWord[];
  readonly bad: number;
}

const readings = createNotes<OptionNode, KeyReading>();

function readKeys(option: OptionNode, text: string): KeyReading {
  const known = readings.get(option);
  if (known !== undefined) return known;
  const { start, end } = option.valueSpan;
  const words = option.value.includes('-----BEGIN')
    ? []
    : Array.from(text.slice(start, end).matchAll(/[^\s,"]+/g), ({ index, 0: word }) => ({
        start: index,
        end: index + word.length,
        text: ownCopy(word),
      }));
  const reading = { words, bad: words.findIndex((word) => !/^\/|^[0-9a-f]{40}!?$/i.test(word.text)) };
  readings.set(option, reading);
  return reading;
}

function move({ start, end, text }: KeyWord, by: number): KeyWord {
  return { start: start + by, end: end + by, text };
}

/** The words of a `signed-by` option with their places; empty for a key that stands in the stanza itself. */
export function keyWords(option: OptionNode, text: string): KeyWord[] {
  return readKeys(option, text).words.map((word) => move(word, option.valueSpan.start));
}

/** The first word of a `signed-by` option that is neither a file nor a fingerprint. */
export function badKeyWord(option: OptionNode, text: string): KeyWord | undefined {
  const { words, bad } = readKeys(option, text);
  const word = words[bad];
  return word === undefined ? undefined : move(word, option.valueSpan.start);
}

/** How many words a `signed-by` option has. */
export function keyCount(option: OptionNode, text: string): number {
  return readKeys(option, text).words.length;
}

/** The option of this name that counts: the last, since apt keeps that one. */
export function optionOf({ options }: EntryNode, key: string): OptionNode | undefined {
  return options.findLast((option) => option.key === key);
}

/** The files of keys that the entries name, as far as they are in sight. `path` is that of the list. */
export function findKeyFiles(root: SourcesTree, text: string, path: string, files: FileView): KeyFile[] {
  const base = /^(.*)\/etc\/apt\//.exec(path)?.[1];
  if (base === undefined) return [];
  const found: KeyFile[] = [];
  for (const { options } of root.entries) {
    for (const option of options) {
      if (option.key !== 'signed-by') continue;
      const { start } = option.valueSpan;
      for (const word of readKeys(option, text).words) {
        if (!word.text.startsWith('/') || /[\uE000{$@]/.test(word.text)) continue;
        const place = `${base}${word.text}`;
        const state = stateOf(files.get(place));
        if (state !== 'unknown') found.push({ name: word.text, path: place, ...span(word, start), state });
      }
    }
  }
  return found;
}

function span({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function stateOf(file: FileState): KeyFile['state'] | 'unknown' {
  if (file.state !== 'loaded') return file.state === 'missing' ? 'missing' : 'unknown';
  return file.text.trimStart().startsWith('-----BEGIN PGP') ? 'armoured' : 'binary';
}
