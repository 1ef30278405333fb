/** The words of a command, or why they can't be had without a shell. */
export type CommandWords = { readonly words: readonly string[] } | { readonly fault: string };

/**
 * Splits a command as a shell does: blanks separate, quotes and backslashes hold together. What only a shell would do
 * (variables, patterns, pipes, redirections) is a fault, since launchd starts no shell. Source: sh(1), 2.2.
 */
export function splitCommand(command: string): CommandWords {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let at = 0; at < command.length; at++) {
    const character = command[at]!;
    if (quote === "'") {
      if (character === "'") quote = '';
      else word += character;
    } else if (character === '\\' && (quote === '' || /["\\$`]/.test(command[at + 1] ?? ''))) {
      word = (word ?? '') + (command[++at] ?? '');
    } else if (quote === '"') {
      if (character === '"') quote = '';
      else if (character === '$' || character === '`') return forShell(character);
      else word += character;
    } else if (character === '"' || character === "'") {
      quote = character;
      word ??= '';
    } else if (/\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (/[$`|&;<>()*?[]/.test(character) || (character === '~' && word === undefined))
      return forShell(character);
    else word = (word ?? '') + character;
  }
  if (quote !== '') return { fault: `The quote ${quote} is never closed.` };
  return { words: word === undefined ? words : [...words, word] };
}

const forShell = (character: string): CommandWords => ({
  fault: `Only a shell understands "${character}", and launchd starts none; quote it, or give /bin/sh -c '…'.`,
});
