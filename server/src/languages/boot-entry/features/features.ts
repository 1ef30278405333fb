import { kernelArgumentHover } from '../../../core/boot-entry/argument-hover.ts';
import { bootPathItems, efiName, initrdName, kernelName } from '../../../core/boot-entry/boot-paths.ts';
import { kernelArgumentItems } from '../../../core/boot-entry/kernel-arguments.ts';
import { uuidItems } from '../../../core/disk-ids/known.ts';
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

/** Keys at the start of a line, the known values of a key behind it. */
export function complete(analysis: BootEntryAnalysis, offset: number): CompletionList | undefined {
  const { text } = analysis.document;
  if (analysis.comments.some(({ start, end }) => start < offset && offset <= end)) return undefined;
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const key = /^\s*([\w-]*)$/.exec(before)?.[1];
  if (key !== undefined) return { span: { start: offset - key.length, end: offset }, items: keyItems(analysis) };
  const [, name, word] = /^\s*([\w-]+)\s.*?(\S*)$/.exec(before) ?? [];
  if (name === undefined || word === undefined) return undefined;
  const { items, replaces } = valueItems(analysis, name, word);
  return items.length === 0 ? undefined : { span: { start: offset - replaces, end: offset }, items };
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

interface Offered {
  readonly items: readonly Completion[];
  readonly replaces: number;
}

function valueItems({ folders, known, partition }: BootEntryAnalysis, name: string, word: string): Offered {
  const whole = (items: readonly Completion[]): Offered => ({ items, replaces: word.length });
  if (name === 'architecture') {
    return whole(
      [...architectures].map(([label, [other]]) => ({
        label,
        kind: 'value',
        ...(other === undefined ? {} : { detail: other }),
      })),
    );
  }
  if (pathKeys.has(name)) {
    const slash = word.lastIndexOf('/');
    if (slash < 0) return whole(partition === undefined ? [] : [{ label: '/', kind: 'folder', continues: true }]);
    const first = name === 'initrd' ? initrdName : name === 'linux' ? kernelName : efiName;
    return { items: bootPathItems(folders, word.slice(0, slash + 1), first), replaces: word.length - slash - 1 };
  }
  if (name !== 'options') return whole([]);
  const uuid = /UUID=(.*)$/i.exec(word)?.[1];
  return uuid === undefined ? whole(kernelArgumentItems) : { items: uuidItems(known), replaces: uuid.length };
}

/** What the key under the cursor is, or a kernel argument behind it. */
export function hover({ root, known }: BootEntryAnalysis, offset: number): Hover | undefined {
  const line = root.lines.find((one) => touches(one, offset));
  const entry = line === undefined ? undefined : findKey(line.key);
  if (line === undefined || entry === undefined) return undefined;
  if (touches(line.keySpan, offset)) {
    return { span: line.keySpan, markdown: `**${entry.name}**\n\n${describeEntry(entry)}` };
  }
  if (line.key === 'architecture') {
    const others = architectures.get(line.value)?.join(', ') ?? '';
    return others === '' ? undefined : { span: line.valueSpan, markdown: `Elsewhere called ${others}.` };
  }
  if (line.key !== 'options') return undefined;
  return kernelArgumentHover({ text: line.value, start: line.valueSpan.start }, known, offset);
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
