import type { Refactoring } from '../../../core/features/refactoring.ts';
import type { Span } from '../../../core/text/span.ts';
import type { SourcesAnalysis } from '../analysis/analyse.ts';
import { optionOfField } from '../parse/stanzas.ts';
import type { EntryNode } from '../parse/tree.ts';
import { findOption } from '../schema/options.ts';

/** Options that apt reads out of a stanza too; `allow-insecure` and a few others it knows on a line only. */
const convertible: ReadonlySet<string> = new Set(Object.values(optionOfField));

/** Whether two entries differ in nothing but types, suites or components that one stanza can list together. */
function key({ uris, suites, components, options }: EntryNode): string {
  return JSON.stringify([
    uris.map((word) => word.value),
    suites.map((word) => word.value),
    components.map((word) => word.value),
    options.map(({ key: name, value }) => [name, value]),
  ]);
}

/**
 * One-line entries as stanzas for a .sources file. Entries for packages and sources of the same archive become one stanza.
 * Comments go with the entry that they stand above or behind.
 * @returns undefined where an entry has a fault, or an option that no field stands for
 */
export function toStanzas(entries: readonly EntryNode[], text: string, comments: readonly Span[]): string | undefined {
  const groups = new Map<string, EntryNode[]>();
  for (const entry of entries) {
    if (entry.fault !== undefined || entry.form !== 'line') return undefined;
    if (entry.options.some((option) => !convertible.has(option.key))) return undefined;
    const words = [...entry.uris, ...entry.suites, ...entry.components].map((word) => word.value);
    if (words.some((word) => /\s/.test(word))) return undefined;
    groups.set(key(entry), [...(groups.get(key(entry)) ?? []), entry]);
  }
  const stanzas = [...groups.values()].map((group) => {
    const [first] = group as [EntryNode];
    const types = [...new Set(group.flatMap((entry) => entry.types.map((word) => word.value)))];
    const lines = [
      ...group.flatMap((entry) => commentsOf(entry, entries, text, comments)),
      `Types: ${types.join(' ')}`,
      `URIs: ${first.uris[0]!.value}`,
      `Suites: ${first.suites[0]!.value}`,
      ...(first.components.length > 0 ? [`Components: ${first.components.map((word) => word.value).join(' ')}`] : []),
      ...first.options.map((option) => fieldLine(option.key, option.value)),
    ];
    return `${lines.join('\n')}\n`;
  });
  const last = entries.at(-1)?.end ?? 0;
  const after = comments.filter((comment) => comment.start > last && text.slice(last, comment.start).includes('\n'));
  const rest = after.map((comment) => `${text.slice(comment.start, comment.end)}\n`).join('');
  return [...stanzas, ...(rest === '' ? [] : [rest])].join('\n');
}

/** The comments between the entry before and this one, and the one behind it on its line. */
function commentsOf(
  entry: EntryNode,
  entries: readonly EntryNode[],
  text: string,
  comments: readonly Span[],
): string[] {
  const before = entries[entries.indexOf(entry) - 1];
  const lineFeed = before === undefined ? 0 : text.indexOf('\n', before.end);
  const stop = text.indexOf('\n', entry.end);
  const end = stop < 0 ? text.length : stop;
  return comments
    .filter((comment) => comment.start >= lineFeed && comment.start < end)
    .map((comment) => text.slice(comment.start, comment.end));
}

function fieldLine(name: string, value: string): string {
  const list = /^(arch|lang|target)/.test(name);
  return `${findOption(name)!.field}: ${list ? value.split(',').join(' ') : value}`;
}

/** Offers to turn the whole file into the other form. */
export function refactorings({ root, document, comments }: SourcesAnalysis): Refactoring[] {
  if (root.form !== 'line' || root.entries.length === 0) return [];
  const newText = toStanzas(root.entries, document.text, comments);
  if (newText === undefined) return [];
  return [
    {
      title: 'Turn the entries into stanzas (save the file as .sources)',
      edits: [{ start: 0, end: document.text.length, newText }],
    },
  ];
}
