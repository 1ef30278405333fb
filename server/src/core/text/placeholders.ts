const expression = /\{\{[^\n{}]{0,200}\}\}|\{%[^\n%]{0,200}%\}|<%[^\n%]{0,200}%>/g;
const any = /\{\{|\{%|<%|\$\{|@[A-Z][A-Z0-9_]{0,80}@/;

/** Names of files that a template engine reads before anybody else does. */
const ending = /\.(?:in|ex|j2|jinja2?|erb|epp|tmpl|tpl|template)$/;

/**
 * A text of the same length in which an expression of a template (`{{ name }}`, `{% if %}`, `<%= x %>`) reads as one word: its
 * blanks become underlines. Linear, since each expression is bounded.
 */
export function joinPlaceholders(text: string): string {
  if (!/\{[{%]|<%/.test(text)) return text;
  return text.replace(expression, (match) => match.replace(/[ \t\r\v\f,]/g, '_'));
}

/** Whether a word holds what a template engine will replace, so that nobody knows yet what will stand there. */
export function hasPlaceholder(word: string): boolean {
  return any.test(word);
}

/** Whether a file's name says that it is a template. */
export function isTemplatePath(path: string): boolean {
  return ending.test(path);
}
