import type { Analysis, AnalysisInput } from '../../../core/language.ts';
import { dirname } from '../../../core/text/path.ts';
import { joinTemplates } from '../../../core/text/templates.ts';
import type { FileView } from '../../../core/workspace/file-source.ts';
import { createKnownEntries } from '../parse/known-entries.ts';
import { parseWatchLines } from '../parse/lines.ts';
import { parseWatchStanzas } from '../parse/stanzas.ts';
import type { WatchEntry, WatchOption, WatchTree } from '../parse/tree.ts';

/** What is known about one debian/watch. */
export interface WatchAnalysis extends Analysis {
  readonly root: WatchTree;
  /** The version as a number; 1 where the file names none. */
  readonly version: number;
  /** What stands beside the file in the package, as far as it is in sight. */
  readonly beside: WatchNeighbours;
  /** The value of an option of an entry, or of the defaults for all; undefined where it is not set. */
  valueOf(entry: WatchEntry, key: string): string | undefined;
}

/** What an analysis of debian/watch looks at besides. */
export interface WatchNeighbours {
  /** The version at the head of debian/changelog. */
  readonly version: string | undefined;
  /** Whether the key that signatures are checked with is there; undefined where that is not known. */
  readonly key: boolean | undefined;
}

const keys = ['upstream/signing-key.asc', 'upstream/signing-key.pgp', 'upstream-signing-key.pgp'];

const field = /^(?:version|source|template|matching-?pattern|untrackable)[ \t]*:/i;

/** Reads debian/watch in the form of its first line. Never throws. */
export function analyseWatch({ document, files, previous }: AnalysisInput<WatchAnalysis>): WatchAnalysis {
  const text = joinTemplates(document.text);
  const first = /^(?![ \t]*(?:#|\r?$)).+/m.exec(text.replace(/^\uFEFF/, ' '))?.[0] ?? '';
  const before = previous && { text: previous.document.text, root: previous.root };
  const root =
    field.test(first) || namesVersion(text)
      ? parseWatchStanzas(text)
      : parseWatchLines(text, createKnownEntries(document.text, before));
  const version = Number.parseInt(root.version?.text ?? '1', 10);
  const last = (options: readonly WatchOption[], key: string) => options.findLast((option) => option.key === key);
  return {
    document,
    root,
    comments: root.comments,
    version: Number.isNaN(version) ? 1 : version,
    beside: lookBeside(document.path, files),
    valueOf(entry, key) {
      const option = last(entry.options, key) ?? last(root.defaults, key);
      return option === undefined ? undefined : (option.value?.text ?? '');
    },
  };
}

/** Whether the first paragraph has the field `Version`, which may stand behind others. */
function namesVersion(text: string): boolean {
  const head = text.slice(0, 4096).trimStart();
  const end = head.indexOf('\n\n');
  return /^version[ \t]*:/im.test(end < 0 ? head : head.slice(0, end));
}

function lookBeside(path: string, files: FileView): WatchNeighbours {
  if (!/\/debian\/watch$/.test(path)) return { version: undefined, key: undefined };
  const folder = dirname(path);
  const changelog = files.get(`${folder}/changelog`);
  const head = changelog.state === 'loaded' ? changelog.text.slice(0, 4096) : '';
  const states = keys.map((name) => files.get(`${folder}/${name}`).state);
  return {
    version: /^[^\s(]+ \(([^\s)]+)\)/m.exec(head)?.[1],
    key: states.includes('loaded') ? true : states.every((state) => state === 'missing') ? false : undefined,
  };
}
