import { valueByKey } from '../../../core/deb822/values.ts';
import type { Completion, CompletionList } from '../../../core/features/completion.ts';
import type { ControlAnalysis } from '../analysis/analyse.ts';
import { architectures } from '../schema/architectures.ts';
import { fieldsFor, findField, kindOfStanza } from '../schema/fields.ts';
import { relationFields } from '../schema/relation-fields.ts';
import { sections } from '../schema/sections.ts';
import { substvars } from '../schema/substvars.ts';

const usualArchitectures = [
  'any',
  'all',
  'linux-any',
  'amd64',
  'arm64',
  'armhf',
  'i386',
  'ppc64el',
  'riscv64',
  's390x',
];

/** Fields at the margin; values behind a colon; variables, packages and architectures in relations. */
export function complete(analysis: ControlAnalysis, offset: number): CompletionList | undefined {
  const { text, lines } = analysis.document;
  const lineStart = lines.lineStart(lines.lineOf(offset));
  const before = text.slice(lineStart, offset);
  if (before.startsWith('#')) return undefined;
  if (/^[\w-]*$/.test(before)) return { span: { start: lineStart, end: offset }, items: fieldItems(analysis, offset) };
  const stanza = analysis.stanzaAt(offset) ?? analysis.stanzaAt(lineStart);
  const field = stanza?.fields.findLast((candidate) => candidate.start <= offset);
  if (stanza === undefined || field === undefined) return undefined;
  const word = /[^\s,|([<>!]*$/.exec(before.replace(/^[\w-]+[ \t]*:/, (name) => ' '.repeat(name.length)))![0];
  const span = { start: offset - word.length, end: offset };
  const items = valueItems(analysis, field.key, before);
  return items.length === 0 ? undefined : { span, items };
}

function fieldItems(analysis: ControlAnalysis, offset: number): Completion[] {
  const stanza = analysis.stanzaAt(offset);
  const { kind: file } = analysis.choice;
  const kind =
    stanza !== undefined
      ? kindOfStanza(file, analysis.kindOf(stanza))
      : file === 'source' && analysis.root.stanzas.some((other) => other.start < offset)
        ? 'binary'
        : file;
  const present = new Set(stanza?.fields.map((field) => field.key));
  return fieldsFor(kind)
    .filter((entry) => !present.has(entry.name.toLowerCase()))
    .map((entry, rank) => ({
      label: entry.name,
      kind: 'key',
      entry,
      rank,
      insert: { text: `${entry.name}: `, snippet: false },
      continues: true,
    }));
}

function valueItems(analysis: ControlAnalysis, key: string, before: string): Completion[] {
  const value = (label: string, rank: number, detail?: string): Completion => ({
    label,
    kind: 'value',
    rank,
    ...(detail === undefined ? {} : { detail }),
  });
  const inBrackets = before.lastIndexOf('[') > before.lastIndexOf(']');
  if (key === 'architecture' || inBrackets) {
    return [...new Set([...usualArchitectures, ...architectures])].map((name, rank) => value(name, rank));
  }
  if (before.lastIndexOf('<') > Math.max(before.lastIndexOf('>'), before.lastIndexOf('('))) {
    const names = ['!nocheck', '!nodoc', '!cross', '!stage1', 'nocheck', 'nodoc', 'cross', 'stage1', '!noudeb'];
    return names.map((name, rank) => value(name, rank));
  }
  if (key === 'section') return [...sections].map(([name, subject], rank) => value(name, rank, subject));
  if (relationFields.has(key)) {
    const { root, document } = analysis;
    const own = root.stanzas
      .map((stanza) => valueByKey(document.text, stanza, 'package'))
      .filter((name) => name !== '')
      .slice(0, 200);
    const variables = key.startsWith('build') ? [] : [...substvars];
    return [
      ...(key === 'build-depends' ? [value('debhelper-compat (= 13)', 0)] : []),
      ...variables.map(([name, summary], rank) => ({
        ...value(`\${${name}}`, rank + 1, summary),
        kind: 'variable' as const,
      })),
      ...own.map((name, rank) => ({ ...value(name, rank + 100), kind: 'reference' as const })),
    ];
  }
  const examples = findField(key)?.examples ?? [];
  return examples.filter((text) => text !== '' && !/[<…]/.test(text)).map((text, rank) => value(text, rank));
}
