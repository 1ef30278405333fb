import { completeFieldNames, completeValues, hoverFieldName } from '../../../core/deb822/help.ts';
import { fieldAt, fieldBefore, growingStanza, stanzaAt } from '../../../core/deb822/stanzas.ts';
import { deb822Tokens } from '../../../core/deb822/tokens.ts';
import type { CompletionList } from '../../../core/features/completion.ts';
import type { DocumentLink } from '../../../core/features/hints.ts';
import type { Hover } from '../../../core/features/hover.ts';
import type { SemanticToken } from '../../../core/features/semantic-tokens.ts';
import { describeEntry } from '../../../core/schema/entry.ts';
import { type Span, touches } from '../../../core/text/span.ts';
import { dependsOf, listWords, type TestsAnalysis } from '../analysis/analyse.ts';
import { dependsTable, fieldTable, findField, restrictionTable } from '../schema/fields.ts';

const tables = {
  restrictions: restrictionTable,
  depends: dependsTable,
  features: [{ name: 'test-name=', summary: 'The name of a command in reports.' }],
  architecture: ['amd64', 'arm64', 'armhf', 'i386', 'ppc64el', 'riscv64', 's390x', '!i386', 'any'].map((name) => ({
    name,
    summary: 'An architecture; with "!" the test does not run there.',
  })),
} as const;

/** Fields at the margin, and the words that a field knows. */
export function complete({ root, document }: TestsAnalysis, offset: number): CompletionList | undefined {
  const { text, lines } = document;
  const start = lines.lineStart(lines.lineOf(offset));
  const before = text.slice(start, offset);
  if (before.includes('#')) return undefined;
  const stanza = growingStanza(root.stanzas, text, offset);
  if (/^[\w-]*$/.test(before)) {
    return { span: { start, end: offset }, items: completeFieldNames(fieldTable, stanza, offset) };
  }
  const field = stanza === undefined ? undefined : fieldBefore(stanza, offset);
  const table =
    field !== undefined && Object.hasOwn(tables, field.key) ? tables[field.key as keyof typeof tables] : undefined;
  if (table === undefined) return undefined;
  const word = /[^\s,|:]*$/.exec(before)![0];
  return { span: { start: offset - word.length, end: offset }, items: completeValues(table) };
}

/** What a field or a restriction is for. */
export function hover({ root, document }: TestsAnalysis, offset: number): Hover | undefined {
  const stanza = stanzaAt(root.stanzas, offset);
  const field = stanza === undefined ? undefined : fieldAt(stanza, offset);
  if (field === undefined) return undefined;
  const name = hoverFieldName(field, offset, findField);
  if (name !== undefined) return name;
  const word = listWords(document.text, field).find((candidate) => touches(candidate, offset));
  const known = [...restrictionTable, ...dependsTable].find((entry) => entry.name === word?.text);
  return word === undefined || known === undefined
    ? undefined
    : { span: word, markdown: `**${known.name}** — ${describeEntry(known)}` };
}

/** The programs of the tests. */
export function links({ scripts }: TestsAnalysis): DocumentLink[] {
  return scripts
    .filter(({ state }) => state === 'loaded')
    .map(({ name, path }) => ({
      span: { start: name.start, end: name.end },
      path,
      tooltip: 'the program of this test',
    }));
}

/** Names of fields, tests, restrictions and the parts of relations. */
export function semanticTokens({ root, document }: TestsAnalysis): SemanticToken[] {
  const token = ({ start, end }: Span, type: SemanticToken['type']): SemanticToken => ({ start, end, type });
  return deb822Tokens(root, (field) => {
    if (field.key === 'depends') {
      return dependsOf(document.text, field).flatMap(({ alternatives }) =>
        alternatives.flatMap(({ name, operator, version }) => [
          ...(name === undefined ? [] : [token(name, name.text.startsWith('@') ? 'variable' : 'namespace')]),
          ...(operator === undefined ? [] : [token(operator, 'operator')]),
          ...(version === undefined ? [] : [token(version, 'number')]),
        ]),
      );
    }
    const types = {
      tests: 'function',
      restrictions: 'enumMember',
      features: 'enumMember',
      architecture: 'enumMember',
    } as const;
    const type = Object.hasOwn(types, field.key) ? types[field.key as keyof typeof types] : undefined;
    return type === undefined ? [] : listWords(document.text, field).map((word) => token(word, type));
  });
}
