/** How an expression of Jinja, ERB, Autoconf or envsubst begins. */
const opening = /\{[{%#]|<%|@[A-Z][A-Z0-9_]{0,60}@|\$\{[A-Za-z_]\w{0,60}\}/g;
const closing: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}', '{#': '#}', '<%': '%>' };
const marks = /\{[{%#]|<%|@[A-Z]|\$\{/;
const anyMark = /\{[{%#]|<%|\$\{|@[A-Z][A-Z0-9_]{0,60}@/;

/** Names of files that a template engine reads before anybody else does. */
const ending = /\.(?:in|ex|j2|jinja2?|erb|epp|tmpl|tpl|template)$/;

/** Longer expressions, and those that go over a line's end, are not taken for any. */
const longest = 300;

interface Expression {
  readonly start: number;
  readonly end: number;
}

/** The expressions of templates in a text, in their order; linear, since each is bounded. */
function findExpressions(text: string): Expression[] {
  const found: Expression[] = [];
  let done = 0;
  for (const { 0: open, index } of text.matchAll(opening)) {
    if (index < done) continue;
    const close = closing[open];
    let end = index + open.length;
    if (close !== undefined) {
      const rest = text.slice(end, end + longest);
      const at = rest.indexOf(close);
      const newline = rest.indexOf('\n');
      if (at < 0 || (newline >= 0 && newline < at)) continue;
      end += at + close.length;
    }
    found.push({ start: index, end });
    done = end;
  }
  return found;
}

/** Whether a word has the marks of a template in it, so that nobody knows yet what will stand there. */
export const isTemplated = (word: string): boolean => marks.test(word) && findExpressions(word).length > 0;

/** The same for a word that may be a part of an expression: a mark that opens one is enough. */
export const hasTemplateMark = (word: string): boolean => anyMark.test(word);

/** Whether a file's name says that it is a template. */
export function isTemplatePath(path: string): boolean {
  return ending.test(path);
}

/**
 * A text of the same length in which each expression of a template reads as one word: its blanks and commas become underlines. A text
 * without marks is given back as it is.
 */
export function joinTemplates(text: string): string {
  if (!marks.test(text)) return text;
  let joined = '';
  let done = 0;
  for (const { start, end } of findExpressions(text)) {
    joined += text.slice(done, start) + text.slice(start, end).replace(/[ \t\r\v\f,]/g, '_');
    done = end;
  }
  return done === 0 ? text : joined + text.slice(done);
}

/** An expression as one word without quotes, parentheses and the like. */
const masked = (expression: string) => expression.replace(/[ \t\r\v\f]/g, '\u00A0').replace(/["'()\\,#=;[\]|]/g, '_');

/**
 * A text of the same length in which each expression of a template is one word that says nothing, and a line of expressions alone
 * is a comment: a template is read as if something sound stood in each place. A text without marks is given back as it is.
 */
export function maskTemplates(text: string): string {
  if (!marks.test(text)) return text;
  const pieces: string[] = [];
  let done = 0;
  /** Whether nothing but blanks and expressions came since the line began, and where the first of these lies in `pieces`. */
  let alone = true;
  let first = -1;
  const plain = (end: number) => {
    for (const [index, part] of text.slice(done, end).split('\n').entries()) {
      if (index > 0) {
        if (alone && first >= 0) pieces[first] = `#${pieces[first]!.slice(1)}`;
        pieces.push('\n');
        alone = true;
        first = -1;
      }
      if (part.trim() !== '') alone = false;
      pieces.push(part);
    }
  };
  for (const { start, end } of findExpressions(text)) {
    plain(start);
    if (first < 0) first = pieces.length;
    pieces.push(masked(text.slice(start, end)));
    done = end;
  }
  plain(text.length);
  if (alone && first >= 0) pieces[first] = `#${pieces[first]!.slice(1)}`;
  return pieces.join('');
}
