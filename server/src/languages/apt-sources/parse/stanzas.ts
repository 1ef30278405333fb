import { parseDeb822 } from '../../../core/deb822/parser.ts';
import { noChildren } from '../../../core/syntax/node.ts';
import { nearest } from '../../../core/text/nearest.ts';
import { ownCopy } from '../../../core/text/own-copy.ts';
import type { Span } from '../../../core/text/span.ts';
import { createKnownStanzas } from './known-stanzas.ts';
import { isSpace } from './quote-word.ts';
import { hasPlaceholder, isAllPlaceholder } from './template.ts';
import type { EntryFault, EntryNode, OptionNode, SourcesInput, SourcesTree, Word } from './tree.ts';

/** A field as apt sees it: its name may reach over a line end, where a line has no colon. */
interface Tag {
  readonly key: string;
  readonly name: Span;
  readonly words: readonly Word[];
  readonly end: number;
}

/** Fields that stand for an option, with the option's name (ParseStanza() in apt-pkg/sourcelist.cc). */
export const optionOfField: Readonly<Record<string, string>> = {
  architectures: 'arch',
  'architectures-add': 'arch+',
  'architectures-remove': 'arch-',
  languages: 'lang',
  'languages-add': 'lang+',
  'languages-remove': 'lang-',
  targets: 'target',
  'targets-add': 'target+',
  'targets-remove': 'target-',
  trusted: 'trusted',
  'check-valid-until': 'check-valid-until',
  'valid-until-min': 'valid-until-min',
  'valid-until-max': 'valid-until-max',
  'check-date': 'check-date',
  'date-max-future': 'date-max-future',
  snapshot: 'snapshot',
  'signed-by': 'signed-by',
  pdiffs: 'pdiffs',
  'by-hash': 'by-hash',
  include: 'include',
  exclude: 'exclude',
};

/**
 * Reads a .sources file as pkgTagSection::Scan() and pkgSourceList::ParseStanza() of apt 2.6.1 do. Only an empty line ends
 * a stanza, one of blanks does not; the last of repeated fields counts. Linear in the text; never throws.
 */
export function parseSourceStanzas(source: string, { blot = (same) => same, before }: SourcesInput = {}): SourcesTree {
  const text = blot(source);
  const tree = parseDeb822(source);
  const entries: EntryNode[] = [];
  let tags: Tag[] = [];
  let broken: Span | undefined;
  const flush = () => {
    if (tags.length > 0 || broken !== undefined) entries.push(toEntry(tags, broken, text));
    tags = [];
    broken = undefined;
  };

  const takeOver = createKnownStanzas(source, before);
  const lines = contentLines(text);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.empty) {
      flush();
      continue;
    }
    if (isSpace(text[line.start])) continue;
    const known = tags.length === 0 ? takeOver(line.start) : undefined;
    if (known !== undefined) {
      entries.push(known);
      while (index + 1 < lines.length && lines[index + 1]!.start < known.end) index++;
      continue;
    }
    let last = index;
    let colon = text.indexOf(':', line.start);
    if (colon < 0 || colon >= line.end) {
      colon = -1;
      for (last = index + 1; last < lines.length && colon < 0; last++) {
        const found = text.indexOf(':', lines[last]!.start);
        if (found >= 0 && found < lines[last]!.end) colon = found;
      }
      last--;
    }
    if (colon < 0) {
      broken = { start: line.start, end: line.end };
      break;
    }
    let valueEnd = lines[last]!.end;
    let next = last + 1;
    for (; next < lines.length && !lines[next]!.empty && isSpace(text[lines[next]!.start]); next++) {
      valueEnd = lines[next]!.end;
    }
    tags.push({
      key: text.slice(line.start, colon).trimEnd().toLowerCase(),
      name: { start: line.start, end: Math.min(line.end, colon) },
      words: readWords(text, colon + 1, lines.slice(last, next)),
      end: valueEnd,
    });
    index = next - 1;
  }
  flush();
  const comments = tree.comments.map(({ start, end }) => ({ kind: 'comment', start, end, children: noChildren }));
  return { kind: 'file', form: 'stanza', start: 0, end: text.length, children: tree.children, entries, comments };
}

/** Whether apt reads a field of this name, given in small letters. */
export function isKnownField(key: string): boolean {
  return Object.hasOwn(optionOfField, key) || ['types', 'uris', 'suites', 'components', 'enabled'].includes(key);
}

interface Line extends Span {
  readonly empty: boolean;
}

/** The lines that are no comments. */
function contentLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const lineFeed = text.indexOf('\n', start);
    const lineEnd = lineFeed < 0 ? text.length : lineFeed;
    let end = lineEnd;
    while (end > start && text[end - 1] === '\r') end--;
    if (text[start] !== '#' && !isAllPlaceholder(text.slice(start, end)))
      lines.push({ start, end, empty: end === start });
    start = lineEnd + 1;
  }
  return lines;
}

function readWords(text: string, from: number, lines: readonly Line[]): Word[] {
  const words: Word[] = [];
  for (const line of lines) {
    const start = Math.max(line.start, from);
    if (start >= line.end) continue;
    for (const match of text.slice(start, line.end).matchAll(/[^ \t\n\v\f\r]+/g)) {
      const at = start + match.index;
      const value = ownCopy(match[0]);
      words.push({ kind: 'word', start: at, end: at + value.length, children: noChildren, value });
    }
  }
  return words;
}

const truths = new Set(['1', 'yes', 'true', 'with', 'on', 'enable']);
const lies = new Set(['0', 'no', 'false', 'without', 'off', 'disable']);

/** What apt takes a word for; undefined where it is neither (StringToBool() in strutl.cc). */
export function readBoolean(value: string): boolean | undefined {
  const word = value.toLowerCase();
  return truths.has(word) ? true : lies.has(word) ? false : undefined;
}

function toEntry(tags: readonly Tag[], broken: Span | undefined, text: string): EntryNode {
  const byKey = new Map(tags.map((tag) => [tag.key, tag]));
  const start = tags[0]?.name.start ?? broken!.start;
  const end = Math.max(tags.at(-1)?.end ?? 0, broken?.end ?? 0);
  const templated = hasPlaceholder(text.slice(start, end));
  const words = (key: string): readonly Word[] =>
    (byKey.get(key)?.words ?? []).filter(({ value }) => !hasPlaceholder(value));
  const enabledWord = words('enabled')
    .map((word) => word.value)
    .join(' ');
  const enabled = enabledWord === '' || readBoolean(enabledWord) !== false;
  const [enabledFirst] = words('enabled');
  const options: OptionNode[] = [];
  for (const tag of byKey.values()) {
    const key = Object.hasOwn(optionOfField, tag.key) ? optionOfField[tag.key] : undefined;
    if (key === undefined) continue;
    const [first] = tag.words;
    const valueSpan = first === undefined ? { ...tag.name } : { start: first.start, end: tag.words.at(-1)!.end };
    const list = /^(arch|lang|target)/.test(key);
    const value = ownCopy(tag.words.map((word) => word.value).join(list ? ',' : ' '));
    options.push({
      kind: 'option',
      start: tag.name.start,
      end: tag.end,
      children: noChildren,
      key,
      value,
      keySpan: { ...tag.name },
      valueSpan,
    });
  }
  const parts = {
    types: words('types'),
    uris: words('uris'),
    suites: words('suites'),
    components: words('components'),
    options,
  };
  const found =
    broken === undefined ? findFault(parts, tags, byKey, enabled) : { kind: 'no-colon' as const, span: broken };
  const fault = templated ? undefined : found;
  return {
    kind: 'entry',
    form: 'stanza',
    start,
    end,
    children: noChildren,
    ...parts,
    enabled,
    templated,
    fault,
    ...(enabledFirst === undefined ? {} : { enabledWord: enabledFirst }),
  };
}

function findFault(
  entry: Pick<EntryNode, 'types' | 'uris' | 'suites' | 'components'>,
  tags: readonly Tag[],
  byKey: ReadonlyMap<string, Tag>,
  enabled: boolean,
): EntryNode['fault'] {
  // Where a field is missing, a line that lost its colon is the likely reason.
  const swallowed = tags.find((tag) => tag.key.includes('\n'));
  const fail = (kind: EntryFault, span: Span = tags[0]!.name) => {
    const { start, end } = span;
    return { kind, span: { start, end } };
  };
  const missing = (kind: EntryFault, key: string) => {
    if (swallowed !== undefined) return fail('no-colon', swallowed.name);
    const misspelt = tags.find((tag) => !isKnownField(tag.key) && nearest(tag.key, [key]) !== undefined);
    return fail(kind, byKey.get(key)?.name ?? misspelt?.name);
  };
  if (!byKey.has('types')) return missing('no-type', 'types');
  for (const type of entry.types) {
    if (type.value !== 'deb' && type.value !== 'deb-src') return fail('unknown-type', type);
    if (!enabled) continue;
    if (entry.uris.length === 0) return missing('no-uri', 'uris');
    if (entry.suites.length === 0) return missing('no-suite', 'suites');
    for (const uri of entry.uris) {
      if (!uri.value.includes(':')) return fail('bad-uri', uri);
      for (const suite of entry.suites) {
        const path = suite.value.endsWith('/');
        if (path && entry.components.length > 0) return fail('component-behind-path', suite);
        if (!path && entry.components.length === 0) return missing('no-component', 'components');
      }
    }
  }
  return undefined;
}
