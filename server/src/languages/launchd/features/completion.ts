import type { Completion, CompletionList } from '../../../core/features/completion.ts';
import { textOf } from '../../../core/plist/values.ts';
import type { LaunchdAnalysis } from '../analyse.ts';
import type { LaunchdKey } from '../schema/keys.ts';
import { elementAt, keysFor, usedKeys } from './place.ts';

/** Keys with their values where a key may stand, and the words that a value may be. */
export function complete(analysis: LaunchdAnalysis, offset: number): CompletionList | undefined {
  const { text } = analysis.document;
  const { dict, element } = elementAt(analysis, offset);
  if (dict === undefined) return undefined;
  const keys = keysFor(dict, analysis);
  if (
    element?.name === 'key' &&
    element.close !== undefined &&
    offset >= element.open.end &&
    offset <= element.close.start
  ) {
    const items = (keys ?? []).map(
      (entry): Completion => ({ label: entry.name, kind: 'key', entry, deprecated: entry.deprecated !== undefined }),
    );
    return { span: { start: element.open.end, end: element.close.start }, items };
  }
  if (element?.name === 'string' && element.close !== undefined && offset >= element.open.end) {
    const before = dict.elements[dict.elements.indexOf(element) - 1];
    const entry = before?.name === 'key' ? keys?.find((known) => known.name === textOf(before, text)) : undefined;
    const items = (entry?.values ?? []).map((value): Completion => ({ label: value, kind: 'value' }));
    return items.length === 0 ? undefined : { span: { start: element.open.end, end: element.close.start }, items };
  }
  if (element !== dict) return undefined;
  const written = /<?\w*$/.exec(text.slice(0, offset))![0];
  const used = usedKeys(dict, text);
  const items = (keys ?? [])
    .filter((entry) => !used.has(entry.name))
    .map(
      (entry): Completion => ({
        label: entry.name,
        kind: 'key',
        entry,
        deprecated: entry.deprecated !== undefined,
        rank: entry.deprecated === undefined ? 0 : 2,
        insert: { text: `<key>${entry.name}</key>\n${skeleton(entry)}`, snippet: true },
      }),
    );
  return { span: { start: offset - written.length, end: offset }, items };
}

function skeleton(entry: LaunchdKey): string {
  switch (entry.kinds[0]) {
    case 'boolean':
      return '<$' + '{1|true,false|}/>';
    case 'integer':
      return '<integer>$1</integer>';
    case 'array':
      return '<array>\n\t<string>$1</string>\n</array>';
    case 'dict':
      return '<dict>\n\t$1\n</dict>';
    default:
      return '<string>$1</string>';
  }
}
