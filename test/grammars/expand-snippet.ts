/**
 * Expands a snippet body as the editor does when a person accepts every default: placeholders become their default
 * text (wherever the same number stands again, too), choices their first option, bare stops nothing.
 * Reads the subset of the snippet syntax that this project writes; throws on anything else that starts with `$`.
 */
export function expandSnippet(body: readonly string[]): string {
  const text = body.join('\n');
  const defaults = new Map<string, string>();
  const part = /\\([\\$}])|\$(\d+)|\$\{(\d+)(?::((?:\\.|[^\\}])*)|\|((?:\\.|[^\\|])*)\|)?\}|\$/g;
  const unescaped = (value: string) => value.replace(/\\([\\$},|])/g, '$1');

  const chosenValue = (placeholder: string | undefined, choices: string | undefined): string | undefined => {
    if (placeholder !== undefined) return unescaped(placeholder);
    return choices === undefined ? undefined : unescaped(choices.split(/(?<!\\),/)[0] ?? '');
  };
  for (const [, , , stop, placeholder, choices] of text.matchAll(part)) {
    const value = chosenValue(placeholder, choices);
    if (stop !== undefined && value !== undefined && !defaults.has(stop)) defaults.set(stop, value);
  }
  return text.replace(part, (whole, escaped, bare, stop) => {
    if (escaped !== undefined) return escaped;
    const number = bare ?? stop;
    if (number === undefined) throw new Error(`an unescaped dollar sign: ${text}`);
    if (number !== '0' && !defaults.has(number)) throw new Error(`stop ${whole} has no default: ${text}`);
    return defaults.get(number) ?? '';
  });
}
