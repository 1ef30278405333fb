import type { Completion, CompletionList } from '../../../core/features/completion.ts';
import { completeMountOption } from '../../../core/nfs/mounts/completion.ts';
import type { SchemaEntry } from '../../../core/schema/entry.ts';
import { touches } from '../../../core/text/span.ts';
import type { FstabAnalysis } from '../analysis/analyse.ts';
import { ownOptions } from '../schema/options.ts';
import { types } from './columns.ts';

const values = (entries: readonly SchemaEntry[]): Completion[] =>
  entries.map((entry, rank) => ({ label: entry.name, kind: 'value', entry, rank }));

const plain = (words: readonly string[]) => values(words.map((name) => ({ name, summary: '' })));

/** What may be written at an offset: types, options that do not contradict those that stand there, values. */
export function complete({ document, root, comments }: FstabAnalysis, offset: number): CompletionList | undefined {
  if (comments.some((comment) => comment.start < offset && offset <= comment.end)) return undefined;
  const { text, lines } = document;
  const before = text.slice(lines.lineStart(lines.lineOf(offset)), offset).trimStart();
  const index = before.split(/[ \t]+/).length - 1;
  const mount = root.mounts.find(
    (candidate) => touches(candidate, offset) || lines.lineOf(candidate.start) === lines.lineOf(offset),
  );
  const word = /[^ \t]*$/.exec(before)![0];
  let end = offset;
  while (end < text.length && !/[\s,]/.test(text[end]!)) end++;
  const span = { start: offset - word.length, end };
  if (index === 0) return { span, items: [...plain(['UUID=', 'LABEL=', 'PARTUUID=', '/dev/', 'tmpfs'])] };
  if (index === 1) return { span, items: plain(['/', '/boot', '/home', '/srv', '/mnt/', '/tmp', '/var', 'none']) };
  if (index === 2) return { span, items: values(types) };
  if (index > 3) return { span, items: plain(index === 4 ? ['0'] : ['0', '1', '2']) };
  return completeMountOption({
    text,
    offset,
    word: word.slice(word.lastIndexOf(',') + 1),
    present: mount?.options.filter((option) => !touches(option, offset)) ?? [],
    own: mount === undefined ? [] : ownOptions(mount),
  });
}
