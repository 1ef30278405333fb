import type { Relation } from '../../../core/deb822/relation.ts';
import type { Deb822Field } from '../../../core/deb822/tree.ts';
import { joinedValue, nameSpan, valueSpan, valueWords } from '../../../core/deb822/values.ts';
import { describePlace, describeVersion } from '../../../core/debian-version/describe.ts';
import type { Hover } from '../../../core/features/hover.ts';
import { describeEntry } from '../../../core/schema/entry.ts';
import { type Span, touches } from '../../../core/text/span.ts';
import type { ControlAnalysis } from '../analysis/analyse.ts';
import { versionsIn } from '../analysis/siblings.ts';
import { describeArchitecture } from '../schema/architectures.ts';
import { findField } from '../schema/fields.ts';
import { describePolicy } from '../schema/policy-versions.ts';
import { sections } from '../schema/sections.ts';
import { describeSubstvar } from '../schema/substvars.ts';
import { variableValue } from './inlay-hints.ts';

const operators: Readonly<Record<string, string>> = {
  '<<': 'earlier than',
  '<=': 'at most',
  '<': 'at most (written the old way)',
  '=': 'exactly',
  '>=': 'at least',
  '>': 'at least (written the old way)',
  '>>': 'later than',
};

/** What a field is for, or what a version, relation, variable or section says. */
export function hover(analysis: ControlAnalysis, offset: number): Hover | undefined {
  const { text } = analysis.document;
  const stanza = analysis.stanzaAt(offset);
  const field = stanza?.fields.find((candidate) => touches(candidate, offset));
  if (stanza === undefined || field === undefined) return undefined;
  const entry = findField(field.key);
  if (offset <= field.nameEnd) {
    return entry === undefined
      ? undefined
      : { span: nameSpan(field), markdown: `**${entry.name}** — ${describeEntry(entry)}` };
  }
  const variable = variableAt(analysis, field.valueStart, field.end, offset);
  if (variable !== undefined) return variable;
  for (const group of analysis.relationsOf(field, stanza)) {
    const relation = group.alternatives.find((candidate) => touches(candidate, offset));
    if (relation === undefined) continue;
    const wildcard = relation.architectures?.find((part) => touches(part, offset));
    if (wildcard !== undefined) return architectureHover(wildcard);
    if (relation.version !== undefined && touches(relation.version, offset)) {
      return versionHover(analysis, relation.version, isOwn(analysis, relation.name?.text ?? ''));
    }
    return { span: relation, markdown: describeRelation(relation) };
  }
  const span = valueSpan(text, field);
  if (field.key === 'version' && touches(span, offset)) {
    return { span, markdown: describeVersion(joinedValue(text, field)) };
  }
  if (field.key === 'standards-version') return { span, markdown: describePolicy(joinedValue(text, field)) };
  if (field.key === 'package') return packageHover(analysis, field, span);
  if (field.key === 'architecture') {
    const word = valueWords(text, field).find((candidate) => touches(candidate, offset));
    return word === undefined ? undefined : architectureHover(word);
  }
  if (field.key === 'section') {
    const word = valueWords(text, field).find((candidate) => touches(candidate, offset));
    const subject = word === undefined ? undefined : sections.get(word.text.replace(/^.*\//, ''));
    if (word !== undefined && subject !== undefined) return { span: word, markdown: `**${word.text}** — ${subject}` };
  }
  return undefined;
}

/** Whether a package is built from this source, so that the changelog tells its versions. */
function isOwn({ packages, provided, siblings }: ControlAnalysis, name: string): boolean {
  return packages.has(name) || provided.has(name) || siblings.changelog?.newest.source === name;
}

/** A version taken apart; one of the source's own packages is held against the changelog too. */
function versionHover({ siblings }: ControlAnalysis, part: Span & { readonly text: string }, own: boolean): Hover {
  const { text } = part;
  const place = own && siblings.changelog !== undefined ? describePlace(text, versionsIn(siblings.changelog.text)) : '';
  const span = { start: part.start, end: part.end };
  return { span, markdown: [describeVersion(text), place].filter((said) => said !== '').join('\n') };
}

function architectureHover(word: { start: number; end: number; text: string }): Hover | undefined {
  const name = word.text.replace(/^!/, '');
  const said = describeArchitecture(name);
  if (said === undefined) return undefined;
  return {
    span: { start: word.start, end: word.end },
    markdown: `**${word.text}** — ${word.text.startsWith('!') ? 'not: ' : ''}${said}`,
  };
}

/** The files of debian/ that belong to a package. */
function packageHover(analysis: ControlAnalysis, field: Deb822Field, span: Span): Hover | undefined {
  const name = joinedValue(analysis.document.text, field);
  const files = analysis.siblings.files.filter((file) => file.package === name);
  if (files.length === 0) return undefined;
  const list = files.map((file) => `\`debian/${name}${file.suffix}\``).join(', ');
  return { span, markdown: `**${name}** — its files: ${list}.` };
}

function variableAt(analysis: ControlAnalysis, start: number, end: number, offset: number): Hover | undefined {
  const { text } = analysis.document;
  const open = text.lastIndexOf('${', offset);
  if (open < start) return undefined;
  const close = text.indexOf('}', open);
  if (close < 0 || close >= end || close + 1 < offset) return undefined;
  const name = text.slice(open + 2, close);
  const value = variableValue(name, analysis, open);
  const now = value === undefined || value === '' ? '' : ` Here: \`${value}\`.`;
  return { span: { start: open, end: close + 1 }, markdown: `**\${${name}}** — ${describeSubstvar(name)}${now}` };
}

function describeRelation(relation: Relation): string {
  const { name, qualifier, operator, version, architectures, profiles } = relation;
  if (name === undefined) return 'No relation that dpkg can read.';
  const parts = [`The package \`${name.text}\``];
  if (qualifier !== undefined) {
    const kind = { any: 'of any architecture', native: 'of the architecture that builds' }[qualifier.text];
    parts.push(kind ?? `of the architecture ${qualifier.text}`);
  }
  if (operator !== undefined && version !== undefined) {
    parts.push(`in a version ${operators[operator.text] ?? operator.text} \`${version.text}\``);
  }
  const wanted = (architectures ?? []).filter((part) => !part.text.startsWith('!')).map((part) => part.text);
  const unwanted = (architectures ?? []).filter((part) => part.text.startsWith('!')).map((part) => part.text.slice(1));
  if (wanted.length > 0) parts.push(`when building for ${wanted.join(' or ')}`);
  if (unwanted.length > 0) parts.push(`except when building for ${unwanted.join(' or ')}`);
  if (profiles.length > 0) {
    const all = profiles.map((list) =>
      list
        .map(({ text }) => (text.startsWith('!') ? `without the profile ${text.slice(1)}` : `with the profile ${text}`))
        .join(' and '),
    );
    parts.push(`when building ${all.join(', or ')}`);
  }
  return `${parts.join(', ')}.`;
}
