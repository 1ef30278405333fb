import type { Span } from '../../../core/text/span.ts';

/** A profile that another one excludes, where its name stands. */
export interface Conflict {
  readonly from: string;
  readonly to: string;
  readonly span: Span;
}

/** The names behind `Conflicts:`, which pam-auth-update separates by a comma and a blank (libpam-runtime 1.5.2). */
export function conflictsIn(text: string): readonly { readonly name: string; readonly span: Span }[] {
  const found: { name: string; span: Span }[] = [];
  const field = /^Conflicts:[ \t]+(\S.*)/my;
  for (let at = text.indexOf('Conflicts:'); at >= 0; at = text.indexOf('Conflicts:', at + 1)) {
    field.lastIndex = at;
    const [whole = '', value = ''] = field.exec(text) ?? [];
    const start = at + whole.length - value.length;
    for (const { 0: name, index } of value.matchAll(/[^,\s]+/g)) {
      found.push({ name, span: { start: start + index, end: start + index + name.length } });
    }
  }
  return found;
}
