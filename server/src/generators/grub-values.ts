import { uuidKind } from '../core/disk-ids/uuid.ts';
import type { Answer } from '../core/questions/question.ts';

/** What is wrong with a path on a disk that GRUB or a boot loader reads; undefined when nothing is. */
export function checkBootPath(value: Answer): string | undefined {
  if (typeof value !== 'string' || !value.startsWith('/')) return 'Give a path that begins with a slash.';
  return /^[\w.+@~/:,-]+$/.test(value) ? undefined : 'Give a path of letters, digits and . + @ ~ : , - only.';
}

/** What is wrong with a UUID of a file system. */
export function checkUuid(value: Answer): string | undefined {
  const kind = typeof value === 'string' ? uuidKind(value) : undefined;
  if (kind !== undefined && kind !== 'hash') return undefined;
  return 'Give the UUID of a file system, as blkid shows it: 8-4-4-4-12 digits, or XXXX-XXXX for FAT.';
}

/** What is wrong with one line of text for people. */
export function checkTitle(value: Answer): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return 'Give a title.';
  return [...value].some((character) => character < ' ') || value.length > 200 ? 'Give one line of text.' : undefined;
}

/** What is wrong with a label of a file system. */
export function checkLabel(value: Answer): string | undefined {
  return typeof value === 'string' && /^[\w.+@-]+$/.test(value)
    ? undefined
    : 'Give a label of letters, digits and . + @ - only.';
}

/** What is wrong with arguments for a kernel, each a word. */
export function checkKernelArguments(value: Answer): string | undefined {
  if (!Array.isArray(value)) return 'Give a list of arguments.';
  const wrong = (value as readonly string[]).find((word) => !/^[\w.,:/=+@%-]+$/.test(word));
  return wrong === undefined
    ? undefined
    : `"${wrong}" is no plain argument: letters, digits and . , : / = + @ % - only.`;
}

/** A text as one word of GRUB's script. */
export function quoteForGrub(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
