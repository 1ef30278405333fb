import type { Completion, CompletionList } from '../../../core/features/completion.ts';
import type { DocumentLink } from '../../../core/features/hints.ts';
import type { Hover } from '../../../core/features/hover.ts';
import type { OutlineItem } from '../../../core/features/outline.ts';
import type { SemanticToken } from '../../../core/features/semantic-tokens.ts';
import type { SignatureHelp } from '../../../core/features/signature.ts';
import { describeEntry } from '../../../core/schema/entry.ts';
import { resolvePath } from '../../../core/text/path.ts';
import { touches } from '../../../core/text/span.ts';
import { type BootEntryAnalysis, pathKeys } from '../analysis/analyse.ts';
import { architectures, findKey, keys } from '../schema/keys.ts';

const commonOptions: readonly (readonly [string, string])[] = [
  ['root=UUID=', 'the root file system by its UUID'],
  ['root=PARTUUID=', 'the root file system by its partition, which needs no initrd'],
  ['ro', 'mount the root file system read-only first'],
  ['rw', 'mount the root file system writable at once'],
  ['quiet', 'fewer messages'],
  ['splash', 'a picture while the system starts'],
];

/** Keys at the start of a line, the known values of a key behind it. */
export function complete(analysis: BootEntryAnalysis, offset: number): CompletionList | undefined {
  const { text } = analysis.document;
  if (analysis.comments.some(({ start, end }) => start < offset && offset <= end)) return undefined;
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const key = /^\s*([\w-]*)$/.exec(before)?.[1];
  if (key !== undefined) return { span: { start: offset - key.length, end: offset }, items: keyItems(analysis) };
  const [, name, word] = /^\s*([\w-]+)\s.*?(\S*)$/.exec(before) ?? [];
  const items = valueItems(name);
  if (word === undefined || items.length === 0) return undefined;
  return { span: { start: offset - word.length, end: offset }, items };
}

function keyItems({ byKey }: BootEntryAnalysis): Completion[] {
  return keys.map((entry, index) => ({
    label: entry.name,
    kind: 'key',
    entry,
    insert: { text: `${entry.name} `, snippet: false },
    rank: byKey.has(entry.name) && !entry.repeats ? 100 : index,
    continues: entry.value === 'architecture',
  }));
}

function valueItems(name: string | undefined): Completion[] {
  if (name === 'architecture') {
    return [...architectures].map(([label, [other]]) => ({
      label,
      kind: 'value',
      ...(other === undefined ? {} : { detail: other }),
    }));
  }
  if (name !== 'options') return [];
  return commonOptions.map(([label, detail]) => ({ label, kind: 'value', detail }));
}

/** What the key under the cursor is. */
export function hover(analysis: BootEntryAnalysis, offset: number): Hover | undefined {
  const line = analysis.root.lines.find(({ keySpan }) => touches(keySpan, offset));
  const entry = line === undefined ? undefined : findKey(line.key);
  if (line === undefined || entry === undefined) return undefined;
  return { span: line.keySpan, markdown: `**${entry.name}**\n\n${describeEntry(entry)}` };
}

/** The form of the line in which the cursor is. */
export function signature(analysis: BootEntryAnalysis, offset: number): SignatureHelp | undefined {
  const line = analysis.root.lines.find((one) => touches(one, offset));
  const entry = line === undefined ? undefined : findKey(line.key);
  return line === undefined || entry === undefined || offset <= line.keySpan.end
    ? undefined
    : { entry, activeArgument: 1 };
}

/** The lines, under the title of the entry. */
export function outline({ root, document, byKey }: BootEntryAnalysis): readonly OutlineItem[] {
  const children = root.lines.map(
    ({ key, value, start, end, keySpan }): OutlineItem => ({
      name: key,
      detail: value.slice(0, 120),
      kind: 'property',
      span: { start, end },
      nameSpan: keySpan,
      children: [],
    }),
  );
  const title = byKey.get('title')?.at(-1);
  if (title === undefined || title.value === '') return children;
  return [
    {
      name: title.value,
      kind: 'item',
      span: { start: 0, end: document.text.length },
      nameSpan: title.valueSpan,
      children,
    },
  ];
}

/** The files that the entry names, on the partition that holds it. */
export function links({ root, partition, missing }: BootEntryAnalysis): readonly DocumentLink[] {
  if (partition === undefined) return [];
  return root.lines.flatMap((line): DocumentLink[] =>
    pathKeys.has(line.key) && line.value.startsWith('/') && !missing.has(line)
      ? [{ span: line.valueSpan, path: resolvePath('/', `${partition}${line.value}`) }]
      : [],
  );
}

/** Keys, and values by what they are. */
export function semanticTokens({ root }: BootEntryAnalysis): readonly SemanticToken[] {
  return root.lines.flatMap(({ key, keySpan, value, valueSpan }): SemanticToken[] => {
    const entry = findKey(key);
    const first: SemanticToken = { ...keySpan, type: entry === undefined ? 'property' : 'keyword' };
    if (value === '') return [first];
    return [first, { ...valueSpan, type: entry?.value === 'architecture' ? 'enumMember' : 'string' }];
  });
}
