import type { Completion } from '../../server/src/core/features/completion.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import { type Checked, type CheckInput, check } from './check.ts';

/** Marks the cursor in a text; `$` and `|` alone are live in many formats. */
const mark = '<|>';

/** An analysed text with a cursor in it. */
export interface AtCursor extends Checked {
  readonly offset: number;
}

/** Analyses a text in which `<|>` marks the cursor. @throws Error when it has no mark */
export async function atCursor({ text, ...input }: CheckInput): Promise<AtCursor> {
  const offset = text.indexOf(mark);
  if (offset < 0) throw new Error(`no ${mark} in the text`);
  const checked = await check({ ...input, text: text.replace(mark, '') });
  return { ...checked, offset };
}

/** The labels that are offered at the cursor. */
export async function completionsAt(input: CheckInput): Promise<readonly Completion[]> {
  const { language, analysis, offset } = await atCursor(input);
  return language.complete?.(analysis, offset)?.items ?? [];
}

/** The text after a completion was accepted; what a snippet leaves open is written as `<|>`. */
export async function accept(input: CheckInput, label: string): Promise<string> {
  const { language, analysis, offset } = await atCursor(input);
  const list = language.complete?.(analysis, offset);
  const item = list?.items.find((candidate) => candidate.label === label);
  if (list === undefined || item === undefined) throw new Error(`"${label}" is not offered`);
  const plain = item.insert?.snippet
    ? item.insert.text.replace(/(?<!\\)\$\d/g, mark).replace(/\\\$/g, '$')
    : (item.insert?.text ?? label);
  return applyEdits(analysis.document.text, [{ ...list.span, newText: plain }]);
}

/** What a hover says at the cursor. */
export async function hoverAt(input: CheckInput): Promise<string | undefined> {
  const { language, analysis, offset } = await atCursor(input);
  return language.hover?.(analysis, offset)?.markdown;
}
