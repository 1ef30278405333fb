import type { Diagnostic } from './diagnostic.ts';

/**
 * Lets fixes write the line ends of their document: where it has CRLF, so have the texts that they put in. Rules write `\n`, or
 * copy what stands there.
 */
export function keepLineEnds(text: string, found: readonly Diagnostic[]): readonly Diagnostic[] {
  const end = text.indexOf('\n');
  if (end < 1 || text[end - 1] !== '\r') return found;
  return found.map((diagnostic) =>
    diagnostic.fixes.some(({ edits }) => edits.some(({ newText }) => newText.includes('\n')))
      ? { ...diagnostic, fixes: diagnostic.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(withCrLf) })) }
      : diagnostic,
  );
}

function withCrLf<E extends { readonly newText: string }>(edit: E): E {
  return { ...edit, newText: edit.newText.replace(/\r?\n/g, '\r\n') };
}
