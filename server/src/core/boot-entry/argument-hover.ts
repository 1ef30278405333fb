import type { KnownUuid } from '../disk-ids/known.ts';
import type { Hover } from '../features/hover.ts';
import { describeEntry } from '../schema/entry.ts';
import { touches } from '../text/span.ts';
import { findKernelArgument } from './kernel-arguments.ts';

/**
 * What the kernel argument at an offset does, and of which file system a UUID in it is known.
 * @param written their text, quotes around them included, and where it begins
 * @param known by UUID in small letters
 */
export function kernelArgumentHover(
  written: { readonly text: string; readonly start: number },
  known: ReadonlyMap<string, KnownUuid> | undefined,
  offset: number,
): Hover | undefined {
  const { text, start } = written;
  for (const match of text.matchAll(/[^\s"']+/g)) {
    const span = { start: start + match.index, end: start + match.index + match[0].length };
    const argument = touches(span, offset) ? findKernelArgument(match[0]) : undefined;
    if (argument === undefined) continue;
    const uuid = /UUID=([0-9a-fA-F-]+)$/i.exec(match[0])?.[1]?.toLowerCase();
    const about = uuid === undefined ? undefined : known?.get(uuid)?.about;
    const parts = [
      `**${argument.name}**`,
      describeEntry(argument),
      ...(about === undefined ? [] : [`Known as ${about}.`]),
    ];
    return { span, markdown: parts.join('\n\n') };
  }
  return undefined;
}
