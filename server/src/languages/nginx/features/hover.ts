import type { Hover } from '../../../core/features/hover.ts';
import { occurrenceAt, occurrencesOf } from '../../../core/features/names.ts';
import { describeEntry } from '../../../core/schema/entry.ts';
import { basename } from '../../../core/text/path.ts';
import type { NginxAnalysis } from '../analysis/analyse.ts';
import { kindTitles, type NameKind } from '../names/kinds.ts';
import type { DirectiveNode, WordNode } from '../parse/tree.ts';
import { findDirectives } from '../schema/schema.ts';
import { findVariable } from '../schema/variables.ts';
import { parameterOf, typeOfArgument } from './argument-values.ts';
import { cursorAt } from './cursor.ts';
import { hoverTls } from './tls-hover.ts';

/** What the directive, argument, variable or name at an offset means. */
export function hover(analysis: NginxAnalysis, offset: number): Hover | undefined {
  const { directive, word, index, place } = cursorAt(analysis, offset);
  if (directive === undefined || word === undefined) return undefined;
  if (index > 0) {
    return (
      hoverName(analysis, offset) ??
      hoverTls(analysis, directive, word, offset) ??
      hoverArgument(analysis, directive, word, index - 1)
    );
  }
  if (place.kind === 'values') return undefined;
  const entries = analysis.entriesOf(directive);
  const found = entries.length > 0 ? entries : findDirectives(directive.name);
  if (found.length === 0) return undefined;
  const markdown = found.map((entry) => `**${entry.name}**\n\n${describeEntry(entry)}`).join('\n\n---\n\n');
  return { span: word, markdown };
}

function hoverName(analysis: NginxAnalysis, offset: number): Hover | undefined {
  const names = analysis.names();
  const at = occurrenceAt(names, analysis.document.path, offset);
  if (at === undefined) return undefined;
  const declarations = occurrencesOf(names, at).filter((name) => name.role === 'declaration');
  if (at.kind === 'variable') {
    const entry = findVariable(at.name);
    if (entry !== undefined) return { span: at.span, markdown: `**$${at.name}**\n\n${describeEntry(entry)}` };
  }
  if (declarations.length === 0) return undefined;
  const title = kindTitles[at.kind as NameKind];
  const files = [...new Set(declarations.map((name) => basename(name.path)))].join(', ');
  const uses = occurrencesOf(names, at).length - declarations.length;
  return {
    span: at.span,
    markdown: `**${at.name}** (${title})\n\nDeclared in ${files}; used ${uses === 1 ? 'once' : `${uses} times`}.`,
  };
}

function hoverArgument(
  analysis: NginxAnalysis,
  directive: DirectiveNode,
  word: WordNode,
  index: number,
): Hover | undefined {
  for (const entry of analysis.entriesOf(directive)) {
    const parameter = parameterOf(entry, word.value);
    if (parameter !== undefined) {
      const value = parameter.value?.explain?.(word.value.slice(parameter.name.length + 1));
      return {
        span: word,
        markdown: [`**${parameter.name}**`, describeEntry(parameter), value ?? ''].filter(Boolean).join('\n\n'),
      };
    }
    const type = typeOfArgument(entry, index);
    const choice = type?.values?.find((value) => value.name.toLowerCase() === word.value.toLowerCase());
    if (choice !== undefined && choice.summary !== '')
      return { span: word, markdown: `**${choice.name}**\n\n${describeEntry(choice)}` };
    const meaning = type?.check(word.value) === undefined ? type?.explain?.(word.value) : undefined;
    if (meaning !== undefined) return { span: word, markdown: meaning };
  }
  return undefined;
}
