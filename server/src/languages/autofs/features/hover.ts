import type { Hover } from '../../../core/features/hover.ts';
import { flavours, transports } from '../../../core/nfs/flavours.ts';
import type { MountOptionNode } from '../../../core/nfs/fstab/tree.ts';
import { findGeneralOption } from '../../../core/nfs/general-options.ts';
import { findMountOption } from '../../../core/nfs/mount-options.ts';
import { describeEntry } from '../../../core/schema/entry.ts';
import { pathAt } from '../../../core/syntax/node.ts';
import type { AutofsAnalysis } from '../analysis/analyse.ts';
import type { WordNode } from '../parse/tree.ts';
import { findMapOption, masterArguments } from '../schema/options.ts';

const words: Readonly<Record<string, string>> = {
  key: '**key**\n\nWhat stands below the mount point, or a whole path in a direct map; `*` is any other name, `&` repeats it.',
  path: '**offset**\n\nWhere below the key this one of several mounts stands.',
  location:
    '**location**\n\n`server:/path`; several are tried by nearness and weight (`a(1),b(2):/path`). A local device begins with `:`.',
  map: '**map**\n\nThe file, program or service that says what is mounted below; `-hosts` shows all exports of a server.',
  include: '**include**\n\nReads another map, or all files of `dir:`, in this place.',
};

/** What the word or option at an offset means. */
export function hover({ root }: AutofsAnalysis, offset: number): Hover | undefined {
  const node = pathAt(root, offset).at(-1);
  if (node === undefined) return undefined;
  if (node.kind === 'option') return hoverOption(node as MountOptionNode);
  if (node.kind === 'argument') {
    const name = longName((node as WordNode).value.replace(/=.*/s, ''));
    const entry = masterArguments.find((argument) => argument.name === name);
    return entry === undefined ? undefined : { span: node, markdown: `**${entry.name}**\n\n${describeEntry(entry)}` };
  }
  const markdown = words[node.kind];
  return markdown === undefined ? undefined : { span: node, markdown };
}

const letters: Readonly<Record<string, string>> = {
  '-t': '--timeout',
  '-n': '--negative-timeout',
  '-g': '--ghost',
  '-r': '--random-multimount-selection',
  '-w': '--use-weight-only',
  '-v': '--verbose',
  '-d': '--debug',
};

const longName = (word: string) => letters[word] ?? (word.startsWith('-D') ? '-D' : word);

function hoverOption(option: MountOptionNode): Hover | undefined {
  const entry = findMapOption(option.name) ?? findMountOption(option.name) ?? findGeneralOption(option.name);
  if (entry === undefined) return undefined;
  const known = option.name === 'sec' ? flavours : option.name === 'xprtsec' ? transports : [];
  const values = option.value?.split(':') ?? [];
  const meanings = known
    .filter(({ name }) => values.includes(name))
    .map(({ name, summary }) => `- \`${name}\`: ${summary}`);
  return {
    span: option,
    markdown: [`**${entry.name}**`, describeEntry(entry), meanings.join('\n')].filter(Boolean).join('\n\n'),
  };
}
