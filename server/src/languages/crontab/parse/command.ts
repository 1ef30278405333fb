import { noChildren } from '../../../core/syntax/node.ts';
import { fitBytes } from './bytes.ts';
import type { CommandNode, TextNode } from './tree.ts';

/** A command of so many bytes cron takes for one that it had to cut off (MAX_COMMAND less the final NUL). */
const tooMany = 999;

/**
 * The offset of the first `%` that no backslash protects, at which cron cuts a command (do_command.c, Debian's cron
 * 3.0pl1-162: a backslash protects whatever follows, another backslash too); `end` when there is none.
 */
export function findPercent(text: string, start: number, end: number): number {
  for (let index = start; index < end; index++) {
    if (text[index] === '\\') index++;
    else if (text[index] === '%') return index;
  }
  return end;
}

/**
 * @param counted where cron begins to count the command's length: before the blanks that follow a user's name
 * @param start offset of the first character that is no blank
 * @param end offset behind the last character, a carriage return included
 */
export function readCommand(text: string, counted: number, start: number, end: number): CommandNode {
  let visible = end;
  while (visible > start && /[ \t\r]/.test(text[visible - 1]!)) visible--;
  const percent = findPercent(text, start, visible);
  let shellEnd = percent;
  while (shellEnd > start && /[ \t\r]/.test(text[shellEnd - 1]!)) shellEnd--;
  const shell: TextNode = {
    kind: 'shell',
    start,
    end: shellEnd,
    value: text.slice(start, shellEnd),
    children: noChildren,
  };
  const input = percent < visible ? { kind: 'input', start: percent, end: visible, children: noChildren } : undefined;
  const tooLong = fitBytes(text, counted, end, tooMany - 1) < end;
  return {
    kind: 'command',
    start,
    end: visible,
    children: input === undefined ? [shell] : [shell, input],
    shell,
    input,
    tooLong,
  };
}
