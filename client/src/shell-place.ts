/** Where in a line of a shell script help is asked for. */
export type ShellPlace =
  | { readonly kind: 'name'; readonly start: number; readonly written: string }
  | { readonly kind: 'value'; readonly start: number; readonly variable: string };

/**
 * What could be completed behind the beginning of a line: the name of a variable that is assigned or exported, once it begins like
 * those of icecream, or the value of one. `start` counts from the beginning of the line, in UTF-16 units.
 */
export function placeInShell(before: string): ShellPlace | undefined {
  const value = /(?:^|[\s;])(ICECC(?:_[A-Z_]+)?)=["']?([^\s"';]*)$/.exec(before);
  if (value !== null) return { kind: 'value', start: before.length - value[2]!.length, variable: value[1]! };
  const written = /^\s*(?:(?:export|env|readonly)\s+)?(I[A-Z_]*)$/.exec(before)?.[1];
  if (written === undefined || !('ICECC_'.startsWith(written) || written.startsWith('ICECC_'))) return undefined;
  return { kind: 'name', start: before.length - written.length, written };
}
