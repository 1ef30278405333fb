import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { parseWatchLines } from '../parse/lines.ts';
import { parseWatchStanzas } from '../parse/stanzas.ts';
import type { WatchEntry, WatchOption, WatchTree } from '../parse/tree.ts';

/** What is known about one debian/watch. */
export interface WatchAnalysis extends Analysis {
  readonly root: WatchTree;
  /** The version as a number; 1 where the file names none. */
  readonly version: number;
  /** The value of an option of an entry, or of the defaults for all; undefined where it is not set. */
  valueOf(entry: WatchEntry, key: string): string | undefined;
}

const field = /^(?:version|source|template|matching-?pattern)[ \t]*:/i;

/** Reads debian/watch in the form of its first line. Never throws. */
export function analyseWatch({ document }: AnalysisInput): WatchAnalysis {
  const { text } = document;
  const first = /^(?![ \t]*(?:#|\r?$)).+/m.exec(text.replace(/^\uFEFF/, ' '))?.[0] ?? '';
  const root = field.test(first) ? parseWatchStanzas(text) : parseWatchLines(text);
  const version = Number.parseInt(root.version?.text ?? '1', 10);
  const last = (options: readonly WatchOption[], key: string) => options.findLast((option) => option.key === key);
  return {
    document,
    root,
    comments: root.comments,
    version: Number.isNaN(version) ? 1 : version,
    valueOf(entry, key) {
      const option = last(entry.options, key) ?? last(root.defaults, key);
      return option === undefined ? undefined : (option.value?.text ?? '');
    },
  };
}
