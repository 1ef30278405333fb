import { remember } from '../syntax/remember.ts';
import type { Span } from '../text/span.ts';
import { touches } from '../text/span.ts';

/** A name that is declared in one place and used in others: an upstream, a zone, a log format, a label. */
export interface NameOccurrence {
  /** What the name names; occurrences of different kinds never mean the same thing. */
  readonly kind: string;
  readonly name: string;
  readonly role: 'declaration' | 'reference';
  readonly path: string;
  /** The characters of the name alone. */
  readonly span: Span;
  /** Where the name is part of the path itself, not of the text: its end behind the name. Renaming renames the file. */
  readonly file?: { readonly suffix: string };
}

/** The occurrence under the cursor. */
export function occurrenceAt(
  names: readonly NameOccurrence[],
  path: string,
  offset: number,
): NameOccurrence | undefined {
  return names.find(
    (occurrence) => occurrence.path === path && occurrence.file === undefined && touches(occurrence.span, offset),
  );
}

/** All occurrences of the same name, in any file in sight. */
export function occurrencesOf(names: readonly NameOccurrence[], wanted: NameOccurrence): NameOccurrence[] {
  return names.filter((occurrence) => occurrence.kind === wanted.kind && occurrence.name === wanted.name);
}

/** The path that a file has once the name in its own name was changed. */
export function renamedPath({ path, name, file }: NameOccurrence, newName: string): string {
  const suffix = file?.suffix ?? '';
  return path.slice(0, path.length - suffix.length - name.length) + newName + suffix;
}

const byKind = remember((names: readonly NameOccurrence[]) => {
  const groups = new Map<string, NameOccurrence[]>();
  for (const name of names) {
    const group = groups.get(name.kind);
    if (group === undefined) groups.set(name.kind, [name]);
    else group.push(name);
  }
  return groups;
});

const none: readonly NameOccurrence[] = [];

/** The occurrences of one kind of names. The list is sorted by kinds once. */
export function namesOfKind(names: readonly NameOccurrence[], kind: string): readonly NameOccurrence[] {
  return byKind(names).get(kind) ?? none;
}

/** Names by kind: the declared ones, each once. */
export function declaredNames(names: readonly NameOccurrence[], kind: string): Set<string> {
  return new Set(namesOfKind(names, kind).flatMap(({ role, name }) => (role === 'declaration' ? name : [])));
}
