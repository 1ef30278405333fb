import { kernelArgumentItems } from '../../../core/boot-entry/kernel-arguments.ts';
import { uuidItems } from '../../../core/disk-ids/known.ts';
import type { Completion, CompletionList } from '../../../core/features/completion.ts';
import { allEntries, nameOf, titleOf } from '../../../core/grub-script/menu-names.ts';
import type { GrubDefaultAnalysis } from '../analysis/analyse.ts';
import { defaultKeys } from '../names/default-entry.ts';
import { findKey, keys } from '../schema/keys.ts';

/** Keys at the start of a line, the known values of a key behind its equals sign. */
export function complete(analysis: GrubDefaultAnalysis, offset: number): CompletionList | undefined {
  const { text } = analysis.document;
  if (analysis.comments.some(({ start, end }) => start < offset && offset <= end)) return undefined;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(start, offset);
  const assigned = /^\s*(?:export\s+)?([A-Za-z_]\w*)=["']?(?:[^"']*\s)?([^\s"']*)$/.exec(before);
  if (assigned !== null) {
    return valueList(analysis, assigned[1]!, assigned[2]!, offset);
  }
  const word = /^\s*(\w*)$/.exec(before);
  if (word === null) return undefined;
  return {
    span: { start: offset - word[1]!.length, end: offset },
    items: keys.map((entry) => ({
      label: entry.name,
      kind: 'key',
      entry,
      insert: {
        text: `${entry.name}=${entry.type === 'cmdline' || entry.type === 'words' ? '"$1"' : '$1'}$0`,
        snippet: true,
      },
      rank: analysis.inForce.has(entry.name) ? 2 : entry.deprecated === undefined ? 0 : 3,
      ...(entry.deprecated === undefined ? {} : { deprecated: true }),
    })),
  };
}

function valueList(
  analysis: GrubDefaultAnalysis,
  name: string,
  word: string,
  offset: number,
): CompletionList | undefined {
  const entry = findKey(name);
  const list = (items: readonly Completion[], typed: string): CompletionList | undefined =>
    items.length === 0 ? undefined : { span: { start: offset - typed.length, end: offset }, items };
  if (entry?.type === 'cmdline') {
    const uuid = /UUID=(.*)$/i.exec(word)?.[1];
    return uuid === undefined ? list(kernelArgumentItems, word) : list(uuidItems(analysis.known), uuid);
  }
  if (defaultKeys.has(name))
    return list([...(valuesOf.GRUB_DEFAULT ?? []).map(valueItem), ...entryItems(analysis, offset)], word);
  const values = entry?.choices ?? (entry?.type === 'flag' ? ['true', 'false'] : (valuesOf[name] ?? []));
  return list(values.map(valueItem), word);
}

const valueItem = (label: string, rank: number): Completion => ({ label, kind: 'value', rank });

/** The entries of the machine's menu; unquoted, the shell would take the `>` of a submenu for itself. */
function entryItems({ system, document }: GrubDefaultAnalysis, offset: number): Completion[] {
  const quoted = /["'][^"'\n]*$/.test(document.text.slice(Math.max(0, offset - 300), offset).replace(/^.*=/s, ''));
  return (system === undefined ? [] : allEntries(system.menu)).flatMap((path, rank): Completion[] => {
    const label = nameOf(path);
    if (!/^[\w.:+>-]+$/.test(label) || /^\d/.test(label)) return [];
    const insert = label.includes('>') && !quoted ? { insert: { text: `"${label}"`, snippet: false } } : {};
    return [{ label, kind: 'reference', detail: titleOf(path), rank: rank + 10, ...insert }];
  });
}

const valuesOf: Readonly<Record<string, readonly string[]>> = {
  GRUB_DEFAULT: ['saved', '0'],
  GRUB_TIMEOUT: ['0', '5', '-1'],
  GRUB_GFXPAYLOAD_LINUX: ['keep', 'text'],
  GRUB_GFXMODE: ['auto', '1920x1080', '1024x768', '640x480'],
};
