/** Stands for each character of a placeholder; no file has it, and apt gives it no meaning. */
const filler = '\uE000';

const placeholder =
  /\{\{[^\n}]{0,200}\}\}|\{%[^\n%]{0,200}%\}|\{#[^\n#]{0,200}#\}|<%[^\n%]{0,200}%>|\$\{[^}\s]{0,80}\}|\$[A-Za-z_]\w{0,80}|@[A-Z][A-Z0-9_]{0,80}@|%%[A-Z_]{1,80}%%|__[A-Z][A-Z_]{0,80}__/g;

/**
 * The text with each placeholder of a template engine (Jinja, ERB, envsubst, autoconf) blotted out by as many fillers, so
 * that it reads as one word at the same place. Linear in the text.
 */
export function blotPlaceholders(text: string): string {
  if (!/[{$@%_<]/.test(text)) return text;
  return text.replace(placeholder, (match) => filler.repeat(match.length));
}

/** Whether a part of a blotted text was a placeholder. */
export function hasPlaceholder(blotted: string): boolean {
  return blotted.includes(filler);
}

/** Whether a blotted line is nothing but placeholders, such as `{% if x %}`. */
export function isAllPlaceholder(blotted: string): boolean {
  return hasPlaceholder(blotted) && blotted.replaceAll(filler, '').trim() === '';
}
