import { type SignatureHelp, splitForm } from '../../../core/features/signature.ts';
import type { GrubAnalysis } from '../analysis/analyse.ts';
import { findCommand } from '../schema/commands.ts';
import { optionsOf } from '../schema/options.ts';
import { placeAt } from './place.ts';

/** The form of the command in whose arguments the cursor is, and which part of it that is. */
export function signature(analysis: GrubAnalysis, offset: number): SignatureHelp | undefined {
  const place = placeAt(analysis, offset);
  const entry = place === undefined ? undefined : findCommand(place.name);
  const form = entry?.syntax?.[0];
  if (place === undefined || entry === undefined || form === undefined) return undefined;
  const parts = splitForm(form).map(({ start, end }) => form.slice(start, end));
  if (parts.length < 2) return undefined;
  const { name, word, before } = place;
  if (word.startsWith('-')) {
    const option = word.replace(/=.*/s, '');
    const short = optionsOf(name).find(({ short: letter }) => option === `-${letter}`)?.name;
    const at = parts.findIndex(
      (part, index) => index > 0 && [option, short].some((one) => one !== undefined && mentions(part, one)),
    );
    return { entry, activeArgument: at < 0 ? 1 : at };
  }
  const given = argumentsAmong(name, before);
  const positions = parts.flatMap((part, index) => (index > 0 && !/^\[?-/.test(part) ? [index] : []));
  return { entry, activeArgument: positions[given] ?? positions.at(-1) ?? 1 };
}

/** How many of the words are neither options nor the values of options. */
function argumentsAmong(name: string, words: readonly string[]): number {
  const options = optionsOf(name);
  let count = 0;
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    const option = options.find(({ name: long, short }) => word === long || word === `-${short}`);
    if (option?.value !== undefined && words[index + 1]?.startsWith('-') === false) index++;
    else if (!word.startsWith('-')) count++;
  }
  return count;
}

function mentions(part: string, option: string): boolean {
  return part.split(/[[\]|=<>\s]+/).includes(option);
}
