import { insertion, replacement, type TextEdit } from '../../../core/text/edit.ts';
import type { PamAnalysis } from '../analysis/analyse.ts';
import type { Stack } from '../analysis/stacks.ts';
import { landingOf } from '../features/landing.ts';
import type { EntryNode } from '../parse/tree.ts';
import { layOut } from './layout.ts';
import { ownLines } from './own-lines.ts';

/** libpam reads jumps into an int. */
const farthestJump = 2_147_483_647;

/** Where a jump goes that used to lead to the place of a new line: onto it, or behind it. */
export type Landing = 'on it' | 'behind it';

/** A line that is added between two lines. */
export interface Insertion {
  /** Before the line of this index; the number of lines for the end. */
  readonly at: number;
  readonly control: string;
  readonly words: readonly string[];
  /** Whether it belongs to the line above, so that comments of the line below stay with that one. */
  readonly follows?: boolean;
  /** For the jump of a line on a return value; onto the new line where it is absent. */
  lands?(entry: EntryNode, result: string): Landing;
}

/** A control that is rewritten with a jump. */
export interface Rewriting {
  readonly entry: EntryNode;
  /** The index of the line that the jump leads to. */
  readonly target: number;
  readonly landing: Landing;
  /** The new control. */
  control(jump: number): string;
}

/** Changes of one stack of a document. */
export interface StackChange {
  readonly stack: Stack;
  readonly insertions: readonly Insertion[];
  readonly rewritings?: readonly Rewriting[];
}

/**
 * The edits that add lines to a stack and keep every jump going where it went.
 * @throws Error with a sentence for the person when a jump leads over lines that are not in sight
 */
export function editStack(analysis: PamAnalysis, { stack, insertions, rewritings = [] }: StackChange): TextEdit[] {
  const lines = ownLines(stack);
  refuseJumpsOut(stack, lines, Math.max(0, ...insertions.map(({ at }) => at)));
  const rewritten = new Set(rewritings.map(({ entry }) => entry));
  const added = (from: number, to: number, lands: (insertion: Insertion) => Landing) =>
    insertions.filter((line) => line.at > from && (line.at < to || (line.at === to && lands(line) === 'behind it')))
      .length;

  const jumps = lines.flatMap((entry, from) => {
    if (rewritten.has(entry) || entry.meaning?.kind !== 'pairs') return [];
    return entry.meaning.pairs.flatMap(({ name, action, actionSpan }) => {
      if (action <= 0 || !insertions.some(({ at }) => at > from)) return [];
      const to = landingLine(stack, lines, from, action);
      const more = added(from, to, (line) => line.lands?.(entry, name) ?? 'on it');
      return more === 0 || action + more > farthestJump ? [] : [replacement(actionSpan, String(action + more))];
    });
  });
  const controls = rewritings.map(({ entry, target, landing, control }) => {
    const from = lines.indexOf(entry);
    refuseIncludes(lines.slice(from + 1, target));
    const jump = target - from - 1 + added(from, target, () => landing);
    return replaceControl(analysis.document.text, entry, control(jump));
  });
  return [...jumps, ...controls, ...insertions.map((line) => insertLine(analysis, stack, lines, line))];
}

/** The same edits for a fix; none where a jump would have to be counted by hand. */
export function editsWhereClear(analysis: PamAnalysis, change: StackChange): TextEdit[] {
  try {
    return editStack(analysis, change);
  } catch {
    return [];
  }
}

/** A longer control takes the blanks behind it as far as there are any, so that columns stay. */
export function replaceControl(text: string, { control, module }: EntryNode, written: string): TextEdit {
  const { start, end } = control!;
  const gap = module === undefined ? '' : text.slice(end, module.start);
  if (!/^ +$/.test(gap)) return replacement({ start, end }, written);
  const left = Math.max(1, gap.length - (written.length - (end - start)));
  return replacement({ start, end: end + gap.length }, written + ' '.repeat(left));
}

/** The line of the document on which a jump lands, by its index; a half more inside of an included service. */
function landingLine(stack: Stack, lines: readonly EntryNode[], from: number, jump: number): number {
  const entry = lines[from]!;
  const landing = landingOf(stack, entry, jump);
  if (landing?.kind === 'entry') {
    const { origin } = stack.handlers[landing.index]!;
    const first = stack.handlers.findIndex((handler) => handler.origin === origin);
    return lines.indexOf(origin) + (first === landing.index ? 0 : 0.5);
  }
  // What leads past the end fails, and is to fail still.
  if (landing !== undefined) return landing.kind === 'end' ? lines.length : lines.length + 1;
  const to = Math.min(from + 1 + jump, lines.length);
  refuseIncludes(lines.slice(from + 1, to));
  return to;
}

/** A jump of an included service that leads out of it would have to change there. */
function refuseJumpsOut({ handlers }: Stack, lines: readonly EntryNode[], before: number): void {
  for (const [index, { entry, origin, level, actions }] of handlers.entries()) {
    const farthest = entry === origin ? 0 : Math.max(...actions);
    if (farthest <= 0 || lines.indexOf(origin) >= before) continue;
    const rest = handlers.slice(index + 1).findIndex((next) => next.origin !== origin || next.level < level);
    const last = rest < 0 ? handlers.length : index + 1 + rest;
    const within = handlers.slice(index + 1, last).filter((next) => next.level === level).length;
    if (farthest <= within || (handlers[last]?.level ?? -1) < level) continue;
    throw new Error(`A jump in ${origin.module?.value} leads out of it; add the line by hand and count.`);
  }
}

function refuseIncludes(lines: readonly EntryNode[]): void {
  const include = lines.find(({ includes }) => includes !== undefined && includes !== 'substack');
  if (include === undefined) return;
  throw new Error(
    `A jump leads over the lines of ${include.module?.value ?? 'another service'}; add the line by hand and count.`,
  );
}

function insertLine(analysis: PamAnalysis, stack: Stack, lines: readonly EntryNode[], line: Insertion): TextEdit {
  const { text, lines: index } = analysis.document;
  const { at, control, words, follows = false } = line;
  const above = lines[at - 1];
  const below = lines[at];
  const like = (follows ? [above, below] : [below, above]).find((entry) => entry?.facility === stack.facility);
  const neighbour = like ?? lines.find((entry) => entry.facility === stack.facility);
  const laid = layOut({ facility: stack.facility, control, words }, neighbour, text);
  const service = neighbour === undefined ? lines[0]?.service : undefined;
  const whole = service === undefined ? laid : `${service.value} ${laid}`;
  if (below !== undefined && !(follows && above !== undefined)) {
    return insertion(index.lineStart(index.lineOf(below.start)), `${whole}\n`);
  }
  const last = index.lineOf(Math.max(above?.start ?? 0, (above?.end ?? text.length) - 1));
  const end = index.lineEnd(last);
  return end < text.length ? insertion(index.lineStart(last + 1), `${whole}\n`) : insertion(end, `\n${whole}`);
}
