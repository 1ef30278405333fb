import type { Hover } from '../../../core/features/hover.ts';
import { flavours, transports } from '../../../core/nfs/flavours.ts';
import { describeEntry } from '../../../core/schema/entry.ts';
import { touches } from '../../../core/text/span.ts';
import { type FstabAnalysis, isNfs } from '../analysis/analyse.ts';
import { findOption } from '../schema/options.ts';
import { columns, types } from './columns.ts';

/** What the column or option at an offset means. */
export function hover({ root }: FstabAnalysis, offset: number): Hover | undefined {
  const mount = root.mounts.find((candidate) => touches(candidate, offset));
  const field = mount?.fields.find((candidate) => touches(candidate, offset));
  if (mount === undefined || field === undefined) return undefined;
  const option = mount.options.find((candidate) => touches(candidate, offset));
  if (option !== undefined) {
    const entry = findOption(mount, option.name);
    if (entry === undefined) return undefined;
    const known = !isNfs(mount) ? [] : option.name === 'sec' ? flavours : option.name === 'xprtsec' ? transports : [];
    const words = option.value?.split(':') ?? [];
    const meanings = known
      .filter(({ name }) => words.includes(name))
      .map(({ name, summary }) => `- \`${name}\`: ${summary}`);
    return {
      span: option,
      markdown: [`**${entry.name}**`, describeEntry(entry), meanings.join('\n')].filter(Boolean).join('\n\n'),
    };
  }
  const type = field.field === 'type' ? types.find(({ name }) => name === field.value) : undefined;
  const entry = columns[field.field];
  const more = type === undefined ? '' : `\n\n\`${type.name}\`: ${type.summary}`;
  return { span: field, markdown: `**${entry.name}**\n\n${describeEntry(entry)}${more}` };
}
