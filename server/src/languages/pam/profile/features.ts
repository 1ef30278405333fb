import type { Completion, CompletionList } from '../../../core/features/completion.ts';
import type { Hover } from '../../../core/features/hover.ts';
import type { OutlineItem } from '../../../core/features/outline.ts';
import type { SemanticToken } from '../../../core/features/semantic-tokens.ts';
import { describeEntry } from '../../../core/schema/entry.ts';
import { pathAt } from '../../../core/syntax/node.ts';
import { controlEntries } from '../schema/actions.ts';
import { findModule, findOption, modules } from '../schema/modules.ts';
import type { ProfileAnalysis } from './analyse.ts';
import { profileFields } from './fields.ts';
import type { FieldNode, ProfileLine } from './parser.ts';

/** Offers fields, their values, and controls, modules and options in the lines of a stack. */
export function completeProfile({ document, root }: ProfileAnalysis, offset: number): CompletionList | undefined {
  const start = document.lines.lineStart(document.lines.lineOf(offset));
  const before = document.text.slice(start, offset);
  const given = new Set(root.fields.map(({ name }) => name.value));
  if (/^[\w-]*$/.test(before)) {
    const items = profileFields
      .filter(({ name }) => !given.has(name) || name === before)
      .map((entry, rank): Completion => {
        const text = entry.kind === 'lines' ? `${entry.name}:\n\t` : `${entry.name}: `;
        return { label: entry.name, kind: 'key', entry, rank, insert: { text, snippet: false }, continues: true };
      });
    return { span: { start, end: offset }, items };
  }
  const valued = /^([\w-]+):[ \t]+(\S*)$/.exec(before);
  if (valued !== null) {
    const choices = profileFields.find(({ name }) => name === valued[1])?.choices ?? [];
    const items = choices.map((label, rank): Completion => ({ label, kind: 'value', rank }));
    return { span: { start: offset - valued[2]!.length, end: offset }, items };
  }
  if (!/^[ \t]/.test(before)) return undefined;
  const words = before.trimStart().split(/[ \t]+(?![^[]*\])/);
  const span = { start: offset - (words.at(-1)?.length ?? 0), end: offset };
  if (words.length === 1) {
    const simple = controlEntries
      .slice(0, 4)
      .map((entry, rank): Completion => ({ label: entry.name, kind: 'value', entry, rank }));
    const end: Completion = {
      label: '[success=end default=ignore]',
      kind: 'snippet',
      detail: 'Leave the stack on success',
      rank: 9,
    };
    return { span, items: [...simple, end] };
  }
  if (words.length === 2) {
    return {
      span,
      items: modules.map((entry): Completion => ({ label: `${entry.name}.so`, kind: 'module', entry, rank: 0 })),
    };
  }
  const options = findModule(words[1]!)?.options ?? [];
  return { span, items: options.map((entry): Completion => ({ label: entry.name, kind: 'flag', entry })) };
}

/** What a field, a module or an option means. */
export function hoverProfile({ root }: ProfileAnalysis, offset: number): Hover | undefined {
  const path = pathAt(root, offset);
  const node = path.at(-1);
  const field = path.find((part): part is FieldNode => part.kind === 'field');
  const line = path.find((part): part is ProfileLine => part.kind === 'line');
  if (node === undefined || field === undefined) return undefined;
  if (node === field.name && field.known !== undefined) {
    return { span: node, markdown: `**${field.known.name}**\n\n${describeEntry(field.known)}` };
  }
  const module = line?.module === undefined ? undefined : findModule(line.module.value);
  if (module === undefined) return undefined;
  if (node === line?.module) return { span: node, markdown: `**${module.name}**\n\n${describeEntry(module)}` };
  const argument = line?.args.find((word) => word === node);
  const found = argument === undefined ? undefined : findOption(module, argument.value);
  return found === undefined
    ? undefined
    : { span: node, markdown: `**${module.name}: ${found.option.name}**\n\n${describeEntry(found.option)}` };
}

/** The fields, with the lines of their stacks below. */
export function outlineProfile({ root }: ProfileAnalysis): readonly OutlineItem[] {
  return root.fields.map(({ start, end, name, value, lines }) => ({
    name: name.value || 'field',
    ...(value === undefined ? {} : { detail: value.value }),
    kind: lines.length > 0 ? 'section' : 'property',
    span: { start, end },
    nameSpan: { start: name.start, end: name.end },
    children: lines.map((line) => ({
      name: (line.module ?? line.control)?.value || 'line',
      ...(line.control === undefined ? {} : { detail: line.control.value }),
      kind: 'item' as const,
      span: { start: line.start, end: line.end },
      nameSpan: { start: line.start, end: line.end },
      children: [],
    })),
  }));
}

/** Fields, controls, modules and arguments. */
export function profileTokens({ root }: ProfileAnalysis): readonly SemanticToken[] {
  return root.fields.flatMap(({ name, lines }) => [
    { start: name.start, end: name.end - 1, type: 'property' as const },
    ...lines.flatMap(({ control, module, args }): SemanticToken[] => [
      ...(control === undefined ? [] : [{ start: control.start, end: control.end, type: 'keyword' as const }]),
      ...(module === undefined ? [] : [{ start: module.start, end: module.end, type: 'function' as const }]),
      ...args.map(({ start, end }): SemanticToken => ({ start, end, type: 'string' })),
    ]),
  ]);
}
