import type { Span } from '../../../core/text/span.ts';
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

/** Why entries cannot be written as stanzas, in one sentence; undefined where they can. */
export function stanzasFault(entries: readonly EntryNode[]): string | undefined {
  if (entries.length === 0) return 'There are no entries in this file.';
  for (const { fault, form, templated, options, uris, suites, components } of entries) {
    if (form !== 'line') return 'These entries are stanzas already.';
    if (fault !== undefined) return 'apt refuses an entry of this file; mend it first.';
    if (templated) return 'What a template leaves open cannot be written as a stanza.';
    const option = options.find(({ key: name }) => !convertible.has(name));
    if (option !== undefined) return `Stanzas have no field for the option "${option.key}".`;
    const blank = [...uris, ...suites, ...components].find(({ value }) => /\s/.test(value));
    if (blank !== undefined) return `A stanza cannot hold "${blank.value}", which has blanks in it.`;
  }
  return undefined;
}

/**
 * One-line entries as stanzas for a .sources file. Entries for packages and sources of the same archive become one stanza.
 * Comments go with the entry that they stand above or behind.
 * @param entries such as have no {@link stanzasFault}
 */
export function toStanzas(entries: readonly EntryNode[], text: string, comments: readonly Span[]): string {
  const groups = new Map<string, EntryNode[]>();
  for (const entry of entries) {
    const name = key(entry);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [entry]);
    else group.push(entry);
  }
  const own = commentsOf(entries, text, comments);
  const stanzas = [...groups.values()].map((group) => {
    const [first] = group as [EntryNode];
    const types = [...new Set(group.flatMap((entry) => entry.types.map((word) => word.value)))];
    const lines = [
      ...group.flatMap((entry) => own.get(entry) ?? []),
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

/** For each entry the comments between the entry before and it, and the one behind it on its line. */
function commentsOf(
  entries: readonly EntryNode[],
  text: string,
  comments: readonly Span[],
): ReadonlyMap<EntryNode, readonly string[]> {
  const own = new Map<EntryNode, string[]>();
  let index = 0;
  for (const entry of entries) {
    const stop = text.indexOf('\n', entry.end);
    const end = stop < 0 ? text.length : stop;
    const found: string[] = [];
    for (; index < comments.length && comments[index]!.start < end; index++) {
      found.push(text.slice(comments[index]!.start, comments[index]!.end));
    }
    own.set(entry, found);
  }
  return own;
}

function fieldLine(name: string, value: string): string {
  const list = /^(arch|lang|target)/.test(name);
  return `${findOption(name)!.field}: ${list ? value.split(',').join(' ') : value}`;
}
