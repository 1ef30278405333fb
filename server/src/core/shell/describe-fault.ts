import type { Fix } from '../rules/diagnostic.ts';
import { insertion } from '../text/edit.ts';
import type { ShellFault } from './tree.ts';

/** What a person is told about a place where the shell stops, and how it is mended where that is clear. */
export function describeShellFault({ kind, word, insertAt }: ShellFault): { message: string; fixes: readonly Fix[] } {
  const message = {
    'unclosed-quote': `The quote ${word} is never closed.`,
    'unclosed-expansion': `What ${word} begins is never closed.`,
    'unexpected-token': `${JSON.stringify(word.slice(0, 40))} does not fit here.`,
    'unclosed-construct': `This lacks its ${word}.`,
  }[kind];
  if (kind !== 'unclosed-quote' || insertAt === undefined) return { message, fixes: [] };
  return { message, fixes: [{ title: 'Close the quote', safety: 'suggested', edits: [insertion(insertAt, word)] }] };
}
