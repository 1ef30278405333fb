import type { Completion } from '../features/completion.ts';
import type { Hover } from '../features/hover.ts';
import { describeEntry, type SchemaEntry } from '../schema/entry.ts';
import type { Deb822Field, Deb822Stanza } from './tree.ts';
import { nameSpan } from './values.ts';

/** What is known about a field, when the offset is at its name. */
export function hoverFieldName(
  field: Deb822Field,
  offset: number,
  find: (key: string) => SchemaEntry | undefined,
): Hover | undefined {
  if (offset > field.nameEnd) return undefined;
  const entry = find(field.key);
  return entry === undefined
    ? undefined
    : { span: nameSpan(field), markdown: `**${entry.name}** — ${describeEntry(entry)}` };
}

/** Names of fields to offer at the margin, in the order of the table, those that the stanza has already left out. */
export function completeFieldNames(
  entries: readonly SchemaEntry[],
  stanza: Deb822Stanza | undefined,
  offset: number,
): Completion[] {
  const present = new Set(
    stanza?.fields.filter((field) => field.nameEnd < offset || field.start > offset).map(({ key }) => key),
  );
  return entries
    .filter((entry) => entry.deprecated === undefined && !present.has(entry.name.toLowerCase()))
    .map((entry, rank) => ({
      label: entry.name,
      kind: 'key',
      entry,
      rank,
      insert: { text: `${entry.name}: `, snippet: false },
      continues: true,
    }));
}

/** Values to offer out of a table. */
export function completeValues(entries: readonly SchemaEntry[], kind: Completion['kind'] = 'value'): Completion[] {
  return entries.map((entry, rank) => ({
    label: entry.name,
    kind,
    entry,
    rank,
    ...(entry.deprecated === undefined ? {} : { deprecated: true }),
  }));
}
