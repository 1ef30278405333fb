import type { Span } from '../../../core/text/span.ts';

/** A profile that another one excludes, where its name stands. */
export interface Conflict {
  readonly from: string;
  readonly to: string;
  readonly span: Span;
}

/** The names behind `Conflicts:`, which pam-auth-update separates by a comma and a blank (libpam-runtime 1.5.2). */
export function conflictsIn(text: string): readonly { readonly name: string; readonly span: Span }[] {
  if (!text.includes('Conflicts:')) return [];
  return [...text.matchAll(/^Conflicts:[ \t]+(\S.*)$/gm)].flatMap((field) => {
    const value = field[1] ?? '';
    const start = field.index + field[0].length - value.length;
    return [...value.matchAll(/[^,\s]+/g)].map(({ 0: name, index }) => ({
      name,
      span: { start: start + index, end: start + index + name.length },
    }));
  });
}
