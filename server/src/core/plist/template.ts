/** Placeholders of Jinja, Go and Mustache, of ERB, and what their statements look like; none goes over a line’s end. */
const braces = /\{\{[^\n}]{0,500}\}\}|\{%[^\n%]{0,500}%\}|\{#[^\n#]{0,500}#\}|<%[^\n%]{0,500}%>/g;

/** Placeholders that XML readers take for text, beside those: of configure, CMake, sed scripts and envsubst. */
const words = /@[A-Za-z_][\w-]*@|%%?[A-Z_]{2,}%%?|__[A-Z][A-Z_]*__|\$\{[A-Z_][A-Z0-9_]*\}/;

/**
 * The text with its placeholders replaced by as many letters, which XML can hold anywhere. The very same text where it has
 * none.
 */
export function maskPlaceholders(text: string): string {
  if (!text.includes('{{') && !text.includes('{%') && !text.includes('<%') && !text.includes('{#')) return text;
  return text.replace(braces, (found) => 'x'.repeat(found.length));
}

/** Whether a text is made of placeholders and blanks alone. */
export function isOnlyPlaceholders(text: string): boolean {
  return text.replace(braces, '').trim() === '';
}

/** Whether a text has a placeholder, so that nobody knows what it will be. */
export function hasPlaceholder(text: string): boolean {
  return words.test(text) || text.search(braces) >= 0;
}

/** Whether a file is a template by its name. */
export function isTemplatePath(path: string): boolean {
  return /\.(?:in|tmpl|template|tpl|j2|jinja2?|erb|mustache)$/.test(path);
}
