import type { WordNode } from '../../../core/grub-script/tree.ts';
import { unquote } from '../../../core/grub-script/unquote.ts';
import type { Span } from '../../../core/text/span.ts';
import { limits, type Machine, stop } from './machine.ts';

/** The words that arguments become; one that is being written is undefined until something stands in it. */
interface Writing {
  readonly words: string[];
  current: string | undefined;
  size: number;
}

/**
 * The words that GRUB makes of a command's words: variables replaced, unquoted ones split at blanks and left out where they
 * are empty. Patterns with `*` and `?` stay as they are, since no disk is in sight.
 * Knowledge: grub_script_arglist_to_argv in grub-core/script/execute.c (GRUB 2.12).
 */
export function expandWords(machine: Machine, words: readonly WordNode[]): string[] {
  const writing: Writing = { words: [], current: undefined, size: 0 };
  for (const word of words) {
    for (const piece of unquote(word.source).pieces) {
      if (piece.kind === 'text') append(writing, piece.text);
      else putValues(writing, valuesOf(machine, piece.name, piece.quoted, word), piece.quoted);
      if (writing.size > limits.words) {
        stop(machine, 'size');
        return writing.words;
      }
    }
    next(writing);
  }
  return writing.words;
}

function append(writing: Writing, text: string): void {
  writing.current = (writing.current ?? '') + text;
  writing.size += text.length + 1;
}

function next(writing: Writing): void {
  if (writing.current !== undefined) writing.words.push(writing.current);
  writing.current = undefined;
}

function putValues(writing: Writing, values: readonly string[], quoted: boolean): void {
  if (quoted && values.length === 0) append(writing, '');
  for (const [index, value] of values.entries()) {
    if (index > 0) next(writing);
    if (quoted) {
      append(writing, value);
      continue;
    }
    split(writing, value);
  }
}

/** Blanks at either end divide nothing, as in grub_script_argv_split_append. */
function split(writing: Writing, value: string): void {
  const parts = value.split(/[ \t\n\v\f\r]+/).filter((part) => part !== '');
  for (const [place, part] of parts.entries()) {
    if (place > 0) next(writing);
    append(writing, part);
  }
}

/** What a variable stands for: no value, one, or (`$@`) one for each parameter. */
function valuesOf(machine: Machine, name: string, quoted: boolean, at: Span): readonly string[] {
  const { parameters } = machine;
  if (/^(?:[0-9]|[#*@]$)/.test(name)) {
    if (parameters === undefined) return quoted ? [''] : [];
    if (name === '#') return [String(parameters.length)];
    if (name === '@') return parameters;
    if (name === '*') return quoted ? [parameters.join(' ')] : parameters;
    const value = parameters[Number(name) - 1];
    return value === undefined ? [] : [value];
  }
  const value = machine.variables.get(name);
  if (value === undefined && !machine.empty.has(name)) machine.empty.set(name, at);
  return value === undefined || value === '' ? [] : [value];
}
