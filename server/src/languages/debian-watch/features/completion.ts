import { completeFieldNames, completeValues } from '../../../core/deb822/help.ts';
import { growingStanza } from '../../../core/deb822/stanzas.ts';
import type { Completion, CompletionList } from '../../../core/features/completion.ts';
import type { WatchAnalysis } from '../analysis/analyse.ts';
import { optionKey } from '../parse/stanzas.ts';
import { findOption, optionTable, policies, substitutions } from '../schema/options.ts';

/** Options, fields and their values; what uscan replaces; patterns that fit most sites. */
export function complete({ root, document }: WatchAnalysis, offset: number): CompletionList | undefined {
  const { text, lines } = document;
  const start = lines.lineStart(lines.lineOf(offset));
  const before = text.slice(start, offset);
  if (/^\s*#/.test(before)) return undefined;
  const at = /@[A-Z_]*$/.exec(before);
  if (at !== null)
    return { span: { start: offset - at[0].length, end: offset }, items: completeValues(substitutions, 'variable') };
  if (root.form === 'stanza') {
    if (/^[\w-]*$/.test(before)) {
      const stanza = growingStanza(root.stanzas!.stanzas, text, offset);
      const entries = optionTable.filter(({ field }) => field !== undefined);
      return { span: { start, end: offset }, items: completeFieldNames(entries, stanza, offset) };
    }
    const field = /^([\w-]+)[ \t]*:[ \t]*(\S*)$/.exec(before);
    if (field === null) return undefined;
    const span = { start: offset - field[2]!.length, end: offset };
    const items = valueItems(optionKey(field[1]!));
    return items.length === 0 ? undefined : { span, items };
  }
  return completeLine(text, offset, start, before);
}

function valueItems(key: string): Completion[] {
  const option = findOption(key);
  if (option === undefined) return [];
  if (key === 'matchingpattern') {
    return [
      {
        label: '(?:@PACKAGE@)?@ANY_VERSION@@ARCHIVE_EXT@',
        kind: 'value',
        rank: 0,
        detail: 'an archive of any version',
      },
    ];
  }
  if (option.kind === 'rules') return completeValues([{ name: 'auto', summary: 'The usual rule of this option.' }]);
  return completeValues(option.values ?? []);
}

function completeLine(text: string, offset: number, start: number, before: string): CompletionList | undefined {
  // Options may reach over lines that a backslash joins.
  const entry = /(?:^|[^\\]\n)((?:[^\n]|\\\n)*)$/.exec(text.slice(Math.max(0, offset - 4000), offset))?.[1] ?? before;
  const options = /opt(?:ion)?s\s*=\s*(?:"([^"]*)|([^"\s]*))$/.exec(entry);
  if (options !== null) {
    const typed = /[^,\s"=]*$/.exec(before)![0];
    const span = { start: offset - typed.length, end: offset };
    const key = /(?:^|[,"\s=])([\w-]+)=[^,="]*$/.exec(options[1] ?? options[2] ?? '')?.[1];
    if (key !== undefined) {
      const items = valueItems(key.toLowerCase().replaceAll('-', ''));
      return items.length === 0 ? undefined : { span, items };
    }
    const items = optionTable
      .filter(({ option }) => option !== undefined && !/^(?:no)?pas|^active/.test(option))
      .map((item, rank): Completion => {
        const name = item.option!;
        const insert = { text: item.kind === 'flag' ? name : `${name}=`, snippet: false };
        return { label: name, kind: 'key', entry: item, rank, insert, continues: item.kind !== 'flag' };
      });
    return { span, items };
  }
  if (/^\w*$/.test(before)) {
    const item = (label: string, rank: number, detail: string): Completion => ({
      label,
      kind: 'directive',
      rank,
      detail,
    });
    const items = [
      ...(/^version/m.test(text) ? [] : [item('version=4', 0, 'lines')]),
      item('opts=', 1, 'options before the address'),
    ];
    return { span: { start, end: offset }, items };
  }
  const words = before
    .replace(/opts="[^"]*"|opts=\S+/, '')
    .trimStart()
    .split(/\s+/);
  const word = words.at(-1) ?? '';
  const span = { start: offset - word.length, end: offset };
  if (words.length === 2) {
    return {
      span,
      items: [
        { label: '@PACKAGE@@ANY_VERSION@@ARCHIVE_EXT@', kind: 'value', rank: 0, detail: 'an archive of any version' },
      ],
    };
  }
  return words.length === 3 ? { span, items: completeValues(policies) } : undefined;
}
