import type { Completion, CompletionList } from '../../../core/features/completion.ts';
import { flavours, transports } from '../../../core/nfs/flavours.ts';
import type { MountNode } from '../../../core/nfs/fstab/tree.ts';
import { generalOptions } from '../../../core/nfs/general-options.ts';
import { findMountOption, type MountOption, nfsMountOptions } from '../../../core/nfs/mount-options.ts';
import type { SchemaEntry } from '../../../core/schema/entry.ts';
import { touches } from '../../../core/text/span.ts';
import { type FstabAnalysis, isNfs } from '../analysis/analyse.ts';
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
  return completeOption(mount, word.slice(word.lastIndexOf(',') + 1), offset, end);
}

function completeOption(mount: MountNode | undefined, word: string, offset: number, end: number): CompletionList {
  const nfs = mount !== undefined && isNfs(mount);
  const equals = word.indexOf('=');
  if (equals >= 0) {
    const written = word.slice(equals + 1);
    const start = offset - (written.length - written.lastIndexOf(':') - 1);
    const entry = nfs ? findMountOption(word.slice(0, equals)) : undefined;
    return { span: { start, end }, items: valuesOf(entry) };
  }
  const present = new Set(mount?.options.filter((option) => !touches(option, offset)).map((option) => option.name));
  const fits = (option: MountOption) =>
    !present.has(option.name) && !option.excludes.some((other) => present.has(other));
  const own = nfs ? nfsMountOptions.filter(fits) : [];
  const general = generalOptions.filter(
    ({ name }) => !present.has(name) && !present.has(`no${name}`) && !present.has(name.replace(/^no/, '')),
  );
  const item =
    (rank: number) =>
    (entry: SchemaEntry & { readonly value?: unknown }): Completion => {
      const valued = entry.value !== undefined && entry.value !== 'none';
      return {
        label: entry.name,
        kind: 'flag',
        entry,
        rank,
        deprecated: entry.deprecated !== undefined,
        ...(valued ? { insert: { text: `${entry.name}=`, snippet: false }, continues: true } : {}),
      };
    };
  return { span: { start: offset - word.length, end }, items: [...own.map(item(0)), ...general.map(item(1))] };
}

function valuesOf(entry: MountOption | undefined): Completion[] {
  if (entry === undefined) return [];
  if (entry.value === 'flavours') return values(flavours);
  if (entry.value === 'transport') return values(transports);
  if (entry.value === 'version') return plain(['4.2', '4.1', '4.0', '4', '3']);
  if (entry.value === 'netid') return plain(['tcp', 'rdma', 'tcp6', 'rdma6', 'udp']);
  return typeof entry.value === 'string' ? [] : plain(entry.value);
}
