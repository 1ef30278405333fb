import type { CommandNode } from '../../../core/grub-script/tree.ts';
import type { GrubAnalysis } from '../analysis/analyse.ts';

/** Where in a command the cursor is. */
export interface CommandPlace {
  readonly command: CommandNode;
  readonly name: string;
  /** What stands of the word under the cursor before it; '' behind a blank. */
  readonly word: string;
  /** The whole words between the command's name and that word. */
  readonly before: readonly string[];
}

/** The command whose arguments the cursor stands in; undefined in its name, between commands and in comments. */
export function placeAt(analysis: GrubAnalysis, offset: number): CommandPlace | undefined {
  const { document, commands, comments } = analysis;
  if (comments.some(({ start, end }) => start < offset && offset <= end)) return undefined;
  let command: CommandNode | undefined;
  for (const one of commands) if (one.start < offset) command = one;
  const [first, ...rest] = command?.words ?? [];
  if (command === undefined || first === undefined || offset <= first.end) return undefined;
  const done = rest.filter(({ end }) => end < offset);
  const current = rest.find(({ start, end }) => start < offset && offset <= end);
  const from = current?.start ?? done.at(-1)?.end ?? first.end;
  const gap = document.text.slice(current === undefined ? from : current.start, offset);
  if (current === undefined && !/^(?:[ \t]|\\\r?\n)+$/.test(gap)) return undefined;
  return {
    command,
    name: command.name,
    word: current === undefined ? '' : gap,
    before: done.map(({ source }) => source),
  };
}
