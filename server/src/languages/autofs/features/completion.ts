import type { Completion, CompletionList } from '../../../core/features/completion.ts';
import { nfsMountOptions } from '../../../core/nfs/mount-options.ts';
import { completeMountOption } from '../../../core/nfs/mounts/completion.ts';
import type { SchemaEntry } from '../../../core/schema/entry.ts';
import { touches } from '../../../core/text/span.ts';
import type { AutofsAnalysis } from '../analysis/analyse.ts';
import { mapOptions, masterArguments } from '../schema/options.ts';

const values = (entries: readonly SchemaEntry[]): Completion[] =>
  entries.map((entry, rank) => ({ label: entry.name, kind: 'value', entry, rank }));

/** Options that do not contradict those that stand there, and in the master map words for the automounter. */
export function complete(
  { document, root, lines, inherited }: AutofsAnalysis,
  offset: number,
): CompletionList | undefined {
  if (root.form === 'program') return undefined;
  if (root.comments.some((comment) => comment.start < offset && offset <= comment.end)) return undefined;
  const { text } = document;
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const word = /\S*$/.exec(before)![0];
  const index = before.trimStart().split(/[ \t]+/).length - 1;
  const span = { start: offset - word.length, end: offset };
  if (root.form === 'master') {
    if (index === 0) return { span, items: values([{ name: '/-', summary: 'For maps whose keys are whole paths.' }]) };
    if (index === 1) return { span, items: values(maps) };
    if (word.startsWith('--')) return { span, items: values(masterArguments) };
  } else if (index === 0 || !word.startsWith('-')) return undefined;
  const list = word.replace(/^-/, '');
  const line = lines.find(({ options }) => options.some((option) => touches(option, offset)));
  const present = [...inherited, ...(line?.options.filter((option) => !touches(option, offset)) ?? [])];
  const last = list.slice(list.lastIndexOf(',') + 1);
  const found = completeMountOption({ text, offset, word: last, present, own: nfsMountOptions });
  const own = last.includes('=')
    ? []
    : values(mapOptions.filter(({ name }) => !present.some((item) => item.name === name)));
  return { ...found, items: [...found.items, ...own] };
}

const maps: readonly SchemaEntry[] = [
  { name: '/etc/auto.', summary: 'A file with the map.' },
  { name: '-hosts', summary: 'All exports of the server that is the key.' },
  { name: '-null', summary: 'Takes a mount point of an included master map away.' },
];
