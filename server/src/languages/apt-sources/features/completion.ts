import { suites } from '../../../core/debian-suites/suites.ts';
import type { Completion, CompletionList } from '../../../core/features/completion.ts';
import type { SourcesAnalysis } from '../analysis/analyse.ts';
import { components as componentTable } from '../schema/components.ts';
import { fieldTable, findStanzaField, optionTable } from '../schema/options.ts';

/** No word that somebody completes is longer. */
const longestWord = 400;

const components = componentTable.map(({ name }) => name);

/** What may stand at the cursor in either form. */
export function complete({ root, document, today }: SourcesAnalysis, offset: number): CompletionList | undefined {
  const { text, lines } = document;
  const start = lines.lineStart(lines.lineOf(offset));
  const before = text.slice(start, offset);
  if (before.trimStart().startsWith('#')) return undefined;
  const word = /[^\s[\]=,]*$/.exec(before.slice(-longestWord))![0];
  const span = { start: offset - word.length, end: offset };
  const items = root.form === 'line' ? lineItems(before, today) : stanzaItems(text, start, before, today);
  return items.length === 0 ? undefined : { span, items };
}

const values = (labels: readonly string[]): Completion[] =>
  labels.map((label, rank) => ({ label, kind: 'value', rank }));

/** The suites of today, of one distribution alone where the text names its archive. */
function suiteNames(today: string, around: string): string[] {
  const named = new Set(
    Array.from(around.matchAll(/\/(debian|ubuntu)(?:-security|-ports)?\/*(?=\s|$)/g), (match) => match[1]),
  );
  const [only] = named.size === 1 ? named : [];
  const known = suites.filter(({ vendor }) => only === undefined || only === vendor);
  const current = known.filter(({ eol, lts }) => eol === '' || (lts === '' ? eol : lts) > today).reverse();
  const names = current.flatMap(({ codename, vendor }) => [
    codename,
    `${codename}-updates`,
    `${codename}-security`,
    ...(vendor === 'debian' ? [`${codename}-backports`] : []),
  ]);
  return only === 'ubuntu' ? [...names, 'devel'] : [...names, 'stable', 'testing', 'unstable'];
}

function lineItems(before: string, today: string): Completion[] {
  if (/^\s*[\w-]*$/.test(before)) return values(['deb', 'deb-src']);
  const open = before.lastIndexOf('[');
  if (open >= 0 && !before.includes(']', open)) {
    const key = /([\w+-]+)=[^\s=]*$/.exec(before.slice(-longestWord))?.[1];
    if (key !== undefined) return values(optionTable.find((entry) => entry.name === key)?.values ?? []);
    return optionTable.map((entry, rank) => ({
      label: entry.name,
      kind: 'key',
      entry,
      rank,
      insert: { text: `${entry.name}=`, snippet: false },
      continues: true,
    }));
  }
  const words = before
    .replace(/\[[^\]]*\]/, '')
    .trimStart()
    .split(/\s+/);
  if (words.length === 2) {
    return [{ label: 'https://mirror.example.org/debian', kind: 'value', rank: 0, detail: 'your mirror' }];
  }
  if (words.length === 3) return values(suiteNames(today, before.slice(-2000)));
  return words.length > 3 ? values(components) : [];
}

function stanzaItems(text: string, start: number, before: string, today: string): Completion[] {
  if (/^[\w-]*$/.test(before)) {
    const own = fieldTable.map((entry) => ({ entry, name: entry.name }));
    const options = optionTable.map((entry) => ({ entry, name: entry.field }));
    return [...own, ...options].map(({ entry, name }, rank) => ({
      label: name,
      kind: 'key',
      entry,
      rank,
      insert: { text: `${name}: `, snippet: false },
      continues: true,
    }));
  }
  const head = /^[\w-]+(?=[ \t]*:)/.exec(before)?.[0] ?? fieldAbove(text, start);
  if (head === undefined) return [];
  switch (head.toLowerCase()) {
    case 'types':
      return values(['deb', 'deb-src']);
    case 'suites':
      return values(suiteNames(today, uriLine(text, start)));
    case 'components':
      return values(components);
    case 'enabled':
      return values(['yes', 'no']);
    default: {
      const field = findStanzaField(head);
      const option = optionTable.find((entry) => entry.field === field?.name);
      return values(option?.values ?? []);
    }
  }
}

/** The name of the field that a continuation line belongs to. */
function fieldAbove(text: string, start: number): string | undefined {
  return [...text.slice(0, start).matchAll(/^([\w-]+)[ \t]*:/gm)].at(-1)?.[1];
}

/** The lines around one, up to the ends of the stanza, of which a suite's archive can be told. */
function uriLine(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - 2000), start);
  const after = text.slice(start, start + 2000);
  const end = after.indexOf('\n\n');
  return before.slice(before.lastIndexOf('\n\n') + 1) + (end < 0 ? after : after.slice(0, end));
}
