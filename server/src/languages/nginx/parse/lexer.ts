import { skipLua } from './lua.ts';
import type { SyntaxFault } from './tree.ts';

/** What the lexer found: a word, a mark, a comment, or something that no reader expects. */
export interface Token {
  readonly type: 'word' | ';' | '{' | '}' | 'comment' | 'template';
  readonly start: number;
  readonly end: number;
  readonly quote: '' | '"' | "'";
  readonly fault: SyntaxFault | undefined;
  /** Whether only blanks stand before it on its line. */
  readonly leading: boolean;
}

/** How to read: as nginx does, or guessing what was meant once it is known that nginx rejects the file. */
export interface LexerOptions {
  /** Take a quoted string that runs on behind a line's final `;` for one whose end was forgotten. */
  readonly closeQuotesAtLineEnd: boolean;
  /** Read `{{ … }}`, `{% … %}` and `<% … %>` as placeholders. */
  readonly template: boolean;
}

const templateMark = /\{\{[^{}\n]*\}\}|\{%[^\n]*?%\}|<%[^\n]*?%>|\{#[^\n]*?#\}/;
const templateAt = new RegExp(templateMark.source, 'y');

/** Whether a text has placeholders of a template engine (Jinja, Go, ERB, EJS). */
export function isTemplate(text: string): boolean {
  return /\{\{|\{%|<%|\{#/.test(text) && templateMark.test(text);
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

/**
 * Splits a text into tokens by the rules of ngx_conf_read_token (src/core/ngx_conf_file.c, nginx 1.22 to 1.31):
 * quotes count only at the start of a word, `#` only between words, `${` opens no block, `\` keeps any character.
 */
export function createLexer(text: string, options: LexerOptions) {
  let position = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let leading = true;

  // One object for all tokens: the parser is done with one before it asks for the next.
  const current: { -readonly [K in keyof Token]: Token[K] } = {
    type: 'word',
    start: 0,
    end: 0,
    quote: '',
    fault: undefined,
    leading: true,
  };

  function token(
    type: Token['type'],
    start: number,
    end: number,
    quote: Token['quote'] = '',
    fault?: SyntaxFault,
  ): Token {
    position = end;
    current.type = type;
    current.start = start;
    current.end = end;
    current.quote = quote;
    current.fault = fault;
    current.leading = leading;
    leading = false;
    return current;
  }

  /** The next token, which holds until this is called again; undefined at the end of the text. */
  function next(): Token | undefined {
    for (; position < text.length && isBlank(text.charCodeAt(position)); position++) {
      if (text.charCodeAt(position) === 10) leading = true;
    }
    if (position >= text.length) return undefined;
    const start = position;
    const character = text[start]!;
    if (options.template) {
      templateAt.lastIndex = start;
      const match = templateAt.exec(text);
      if (match !== null && (match[0].startsWith('{%') || match[0].startsWith('{#') || match[0].startsWith('<%'))) {
        return token('template', start, start + match[0].length);
      }
    }
    if (character === '#') {
      let end = text.indexOf('\n', start);
      if (end < 0) end = text.length;
      return token('comment', start, text[end - 1] === '\r' ? end - 1 : end);
    }
    if (character === '"' || character === "'") return quoted(start, character);
    if (character === ';' || character === '}') return token(character, start, start + 1);
    if (character === '{' && !templateWord(start)) return token('{', start, start + 1);
    return token('word', start, wordEnd(start));
  }

  function templateWord(at: number): number {
    if (!options.template) return 0;
    templateAt.lastIndex = at;
    return templateAt.exec(text)?.[0].length ?? 0;
  }

  function wordEnd(start: number): number {
    let variable = false;
    for (let index = start; index < text.length; index++) {
      const character = text[index]!;
      if (character === '{' && variable) continue;
      variable = false;
      if (character === '\\') index++;
      else if (character === '$') variable = true;
      else if (character === '{' || character === '<') {
        const length = templateWord(index);
        if (length > 0) index += length - 1;
        else if (character === '{') return index;
      } else if (character === ';' || isBlank(text.charCodeAt(index))) return index;
    }
    return text.length;
  }

  function quoted(start: number, quote: '"' | "'"): Token {
    for (let index = start + 1; index < text.length; index++) {
      const character = text[index];
      if (character === '\\') index++;
      else if (character === quote) {
        const after = text.charCodeAt(index + 1);
        const ends = index + 1 >= text.length || isBlank(after) || after === 59 || after === 123 || after === 41;
        if (ends) return token('word', start, index + 1, quote);
        return token('word', start, index + 1, quote, 'text-after-quote');
      } else if (character === '\n' && options.closeQuotesAtLineEnd) {
        const end = endOfContent(index);
        if (end !== undefined && end > start) return token('word', start, end, quote, 'unclosed-quote');
      }
    }
    return token('word', start, firstLineEnd(start), quote, 'unclosed-quote');
  }

  /** Where the word ends when a line ends with `;`: before that mark. */
  function endOfContent(lineEnd: number): number | undefined {
    let end = lineEnd;
    while (end > 0 && isBlank(text.charCodeAt(end - 1)) && text[end - 1] !== '\n') end--;
    return text[end - 1] === ';' ? end - 1 : undefined;
  }

  function firstLineEnd(start: number): number {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    return Math.max(start + 1, endOfContent(end) ?? text.slice(0, end).trimEnd().length);
  }

  /** Skips the Lua code of a block whose `{` was just read; the offset of the closing brace, or the end of the text. */
  function rawBlock(): { start: number; end: number; closed: boolean } {
    const start = position;
    const end = skipLua(text, position);
    position = end;
    return { start, end, closed: end < text.length };
  }

  /** Goes on behind what need not be read again. */
  function skipTo(end: number): void {
    position = end;
    leading = false;
  }

  return { next, rawBlock, skipTo };
}
